internal import Model

/// The report in a few sentences, the most important first.
struct SummarySection: Sendable, Encodable {
  /// `5 af 6 mål nået i 2015`; `nil` where no target is judged.
  var headline: String?
  var statements: [String]

  init(_ package: DataPackage, crime: CrimeView, budget: BudgetView, year: Int?, language: Language) {
    let targets = year.map { TargetTally(crime, year: $0) }
    headline = targets?.headline?.text(in: language)
    statements =
      (targets?.statements.map { $0.text(in: language) } ?? [])
      + IndicatorView(package).series.compactMap { $0.statement?.text(in: language) }
      + [budget.statement, package.totalStatement, package.findingStatement].compactMap {
        $0?.text(in: language)
      }
  }
}

/// How the targets of one year came out.
private struct TargetTally {
  let year: Int
  let rows: [(type: CrimeView.OffenceType, row: CrimeView.Row)]

  init(_ crime: CrimeView, year: Int) {
    self.year = year
    rows = crime.types.compactMap { type in type.rows.first { $0.year == year }.map { (type, $0) } }
  }

  var headline: Message? {
    let met = rows.count { $0.row.target?.verdict == .met }
    let judged = met + missed.count
    guard judged > 0 else { return nil }
    return Message(
      da: "\(met) af \(judged) mål nået i \(year)",
      en: "\(met) of \(judged) \(judged == 1 ? "target" : "targets") met in \(year)")
  }

  var statements: [Message] {
    [missedStatement, changeStatement].compactMap(\.self)
  }

  private var missed: [(type: CrimeView.OffenceType, row: CrimeView.Row)] {
    rows.filter { $0.row.target?.verdict == .missed }
  }

  /// `Ikke nået: Hærværk (22 anmeldt, højst 21).`
  private var missedStatement: Message? {
    guard !missed.isEmpty else { return nil }
    return Message { language in
      let list = missed.map { type, row in
        let most = Self.most.text(in: language)
        let reported = CrimeView.reported.text(in: language)
        return
          "\(type.name) (\(row.reportedText(in: language)) \(reported), \(most) \(row.limitText(in: language)))"
      }
      return Self.notMet.text(in: language) + language.list(list) + "."
    }
  }

  /// How all types with a target have moved since their baseline; `nil` where one lacks a figure.
  private var changeStatement: Message? {
    let totals = rows.filter { $0.type.isTotal && $0.row.target != nil }
    let parts = rows.filter { !$0.type.isTotal && $0.row.limit != nil }
    let rows = totals.isEmpty ? parts : Array(totals.prefix(1))
    guard let first = rows.first?.row.target?.baselineYear, first != year,
      rows.allSatisfy({ $0.row.target?.baselineYear == first }),
      let before = sum(rows.map { $0.row.target?.baseline }), let now = sum(rows.map(\.row.reported))
    else { return nil }
    return Message { language in
      let change = language.change(from: before, to: now).map { " (\($0))" } ?? ""
      let (before, now) = (language.grouped(before), language.grouped(now))
      return switch language {
      case .danish: "Anmeldelser med mål i alt: \(before) i \(first), \(now) i \(year)\(change)."
      case .english: "Offences with a target in all: \(before) in \(first), \(now) in \(year)\(change)."
      }
    }
  }

  /// `nil` where one is unknown, or their sum does not fit.
  private func sum(_ counts: [Int64?]) -> Int64? {
    counts.reduce(0) { sum, count in
      guard let sum, let count else { return nil }
      let (total, overflow) = sum.addingReportingOverflow(count)
      return overflow ? nil : total
    }
  }

  private static let notMet = Message(da: "Ikke nået: ", en: "Not met: ")
  private static let most = Message(da: "højst", en: "at most")
}

extension IndicatorView.Series {
  /// `Utryghed, hele døgnet: 12 % i Amager Partnerskab mod 6 % i København (2016).`
  fileprivate var statement: Message? {
    guard let (own, other) = latest, own.fact.value != nil else { return nil }
    return Message { language in
      let (at, against) = language == .danish ? ("i", "mod") : ("in", "against")
      let comparison = other.map { " \(against) \($0.text(in: language)) \(at) \($0.fact.area)" } ?? ""
      let place = own.fact.area.isEmpty ? "" : " \(at) \(own.fact.area)"
      return
        "\(name): \(own.text(in: language))\(place)\(comparison) (\(own.fact.period.text(in: language)))."
    }
  }
}

extension BudgetView {
  /// What is planned of what is granted, over all years.
  fileprivate var statement: Message? {
    guard !areas.isEmpty else { return nil }
    let sum = years.reduce(into: BudgetFigure()) { $0.add(figure(in: $1)) }
    let granted = years.reduce(Amount.zero) { $0.adding(grant[$1] ?? .zero) }
    let unknowns = years.reduce(0) { $0 + unknownActivities(in: $1) }
    return Message { language in
      let known = language.kroner(sum.known ?? .zero)
      let (all, span) = (language.kroner(granted), language.years(years))
      switch language {
      case .danish:
        let open = unknowns > 0 ? " \(unknowns) beløb er ikke fastlagt." : ""
        return granted == .zero
          ? "Budgettet for \(span) er \(known)\(open)"
          : "Budgettet for \(span) er \(known) af en bevilling på \(all)\(open)"
      case .english:
        let open = unknowns > 0 ? " \(unknowns) amounts are not decided." : ""
        return granted == .zero
          ? "The budget of \(span) is \(known)\(open)"
          : "The budget of \(span) is \(known) of a grant of \(all)\(open)"
      }
    }
  }
}

extension DataPackage {
  fileprivate var totalStatement: Message? {
    guard !totals.isEmpty else { return nil }
    let holds = totals.count { $0.verdict == .holds }
    let differs = totals.count { $0.verdict == .differs }
    let open = totals.count { $0.verdict == .unverifiable }
    guard holds < totals.count else {
      return Message(
        da: "Alle \(holds) summer, som partnerne har angivet, stemmer.",
        en: "All \(holds) totals that partners state hold.")
    }
    return Message(
      da:
        "\(holds) af partnernes \(totals.count) summer stemmer, \(differs) afviger, og \(open) kan ikke kontrolleres.",
      en:
        "\(holds) of the partners' \(totals.count) totals hold, \(differs) differ, and \(open) cannot be verified."
    )
  }

  fileprivate var findingStatement: Message? {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    guard errors + warnings > 0 else {
      return Message(
        da: "Intet i partnernes filer skal rettes.", en: "Nothing in the partners' files is to be put right.")
    }
    return Message { language in
      let counts = [(Finding.Severity.error, errors), (.warning, warnings)].filter { $0.1 > 0 }
      let list = language.list(counts.map { language.count($0.1, $0.0.noun) })
      return language == .danish
        ? "Tilbage i partnernes filer: \(list)." : "Left in the partners' files: \(list)."
    }
  }
}
