internal import AfstemModel
internal import Mustache

/// What is not accounted for: grants without a plan, amounts without a figure, totals that do not hold.
struct UnaccountedSection: Sendable, Encodable {
  struct Grants: Sendable, Encodable { var lines: [GrantLine] }
  struct Totals: Sendable, Encodable { var lines: [TotalLine] }
  struct Gaps: Sendable, Encodable { var lines: [String] }

  struct GrantLine: Sendable, Encodable {
    var year: Int
    var grant: String
    var known: String
    var remainder: String
    /// How many activities have no amount; empty for none.
    var unknowns: String
  }

  struct TotalLine: Sendable, Encodable {
    var label: String
    var year: String
    var stated: String
    var known: String
    var verdict: String
    var tone: String
    var sentence: String
    var place: String
  }

  var grants: Grants?
  var totals: Totals?
  var gaps: Gaps?

  /// `nil` where everything is accounted for.
  init?(
    _ package: DataPackage, _ figures: KeyFigures, crime: CrimeView, budget: BudgetView, year: Int?,
    language: Language
  ) {
    let lines = budget.grant.isEmpty ? [] : figures.years.map { GrantLine($0, language: language) }
    let open = package.totals.filter { $0.verdict != .holds && $0.isStated }.map {
      TotalLine($0, language: language)
    }
    let gaps = Self.gaps(package, crime: crime, budget: budget, year: year, language: language)
    grants = lines.isEmpty ? nil : Grants(lines: lines)
    totals = open.isEmpty ? nil : Totals(lines: open)
    self.gaps = gaps.isEmpty ? nil : Gaps(lines: gaps)
    guard grants != nil || totals != nil || self.gaps != nil else { return nil }
  }
}

extension UnaccountedSection.GrantLine {
  fileprivate init(_ year: KeyFigures.Year, language: Language) {
    self.year = year.year
    grant = year.grant?.text(in: language) ?? ""
    let figure = BudgetFigure(known: year.known, unknowns: year.isOpen ? max(year.undecided, 1) : 0)
    known = figure.text(in: language)
    let left = year.remainder?.text(in: language) ?? ""
    remainder = year.isOpen && !left.isEmpty ? "≤ \(left)" : left
    unknowns = year.undecided == 0 ? "" : language.grouped(Int64(year.undecided))
  }
}

extension UnaccountedSection.TotalLine {
  fileprivate init(_ total: Reconciliation, language: Language) {
    let mark = Badge(total.verdict, in: language)
    label = total.label.isEmpty ? total.kind.title.text(in: language) : total.label
    year = total.period?.text(in: language) ?? ""
    stated = total.stated(in: language)
    known = total.added(in: language)
    verdict = mark.text
    tone = mark.tone
    sentence = total.explanation.text(in: language)
    place = [total.provenance.file, total.provenance.place(in: language)].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}

extension UnaccountedSection.TotalLine: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "label": label
    case "year": year
    case "stated": stated
    case "known": known
    case "verdict": verdict
    case "tone": tone
    case "sentence": sentence
    case "place": place
    default: nil
    }
  }
}

extension UnaccountedSection {
  private static func gaps(
    _ package: DataPackage, crime: CrimeView, budget: BudgetView, year: Int?, language: Language
  ) -> [String] {
    let amounts = budget.years.compactMap { undecided(in: $0, of: budget, language: language) }
    let files = package.sources.filter { $0.status != .imported }.map { source in
      "\(source.file.path): \(source.status.title.text(in: language))"
    }
    let pending = year.map { uncounted(in: $0, of: crime, language: language) } ?? []
    return amounts + unstated(package.totals, language: language) + pending + files
  }

  /// One line for all totals without a figure: there is nothing more to say of each.
  private static func unstated(_ totals: [Reconciliation], language: Language) -> [String] {
    let count = totals.count { $0.verdict != .holds && !$0.isStated }
    guard count > 0 else { return [] }
    return switch language {
    case .danish: ["Partnernes ark har \(language.count(count, .total)) uden noget tal."]
    case .english: ["The partners' sheets have \(language.count(count, .total)) without a figure."]
    }
  }

  /// The activities that have no amount in a year, by name.
  private static func undecided(in year: Int, of budget: BudgetView, language: Language) -> String? {
    let names = budget.undecided(in: year).map(\.name)
    guard !names.isEmpty else { return nil }
    let list = language.list(names)
    return switch language {
    case .danish: "\(year): beløbet er ikke fastlagt for \(list)."
    case .english: "\(year): no amount is decided for \(list)."
    }
  }

  /// The types whose target has no count in the status year.
  private static func uncounted(in year: Int, of crime: CrimeView, language: Language) -> [String] {
    let names = crime.types.filter { type in
      type.rows.contains { $0.year == year && $0.target?.verdict == .pending }
    }
    .map(\.name)
    guard !names.isEmpty else { return [] }
    let list = language.list(names)
    return switch language {
    case .danish: ["\(year): der er ingen anmeldelser at holde op mod målet for \(list)."]
    case .english: ["\(year): no reported offences to hold against the target for \(list)."]
    }
  }
}
