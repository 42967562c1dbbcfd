internal import AfstemModel

/// What a steering group asks, and the answers of an edition: the overview and the report say the same.
struct GroupAnswers: Sendable {
  enum Question: String, Sendable, CaseIterable {
    case targets, money, requests, changes, safety

    var title: Message {
      switch self {
      case .targets: Message(da: "Er målene nået?", en: "Are the targets met?")
      case .money: Message(da: "Hvilke beløb er uafklarede?", en: "What money is not accounted for?")
      case .requests: Message(da: "Hvem skal rykkes?", en: "Whom to chase?")
      case .changes: Message(da: "Hvad er ændret siden sidst?", en: "What has changed since last time?")
      case .safety: Message(da: "Hvordan udvikler trygheden sig?", en: "How does safety develop?")
      }
    }
  }

  struct Answer: Sendable {
    var question: Question
    var headline: Message
    /// `good`, `bad`, `open`, or empty.
    var tone: String
    var statements: @Sendable (Language) -> [String]
  }

  let figures: KeyFigures
  private let tally: TargetTally?
  private let series: [IndicatorView.Series]
  private let changes: EditionChanges?
  private let isPublic: Bool

  init(
    _ package: DataPackage, figures: KeyFigures, crime: CrimeView, since changes: EditionChanges?
  ) {
    self.figures = figures
    self.changes = changes
    tally =
      figures.targets.map { TargetTally(crime, year: $0.year) }
      ?? crime.latestYear.map { TargetTally(crime, year: $0) }
    series = IndicatorView(package).series
    isPublic = package.threshold != nil
  }

  /// Questions about the partners' files are not for the public.
  var all: [Answer] { [targets, money] + (isPublic ? [] : [requests, sinceLast]) + [safety] }

  private var targets: Answer {
    let counts = figures.targets
    let missed = counts?.missed ?? 0
    return Answer(
      question: .targets,
      headline: figures.targetHeadline ?? Self.notJudged,
      tone: missed > 0 ? "bad" : (counts?.met ?? 0) > 0 ? "good" : "open",
      statements: { [tally] language in
        let pending = counts?.counts[.pending] ?? 0
        let waiting =
          pending == 0
          ? nil
          : language == .danish
            ? "\(language.count(pending, .target)) afventer tal."
            : "\(language.count(pending, .target)) pending."
        return [tally?.missedStatement?.text(in: language), waiting].compactMap(\.self)
      })
  }

  private var money: Answer {
    let differs = (figures.totals[.differs] ?? 0) > 0 || (figures.undistributed ?? .zero) < .zero
    let open = figures.undecided > 0 || (figures.undistributed ?? .zero) > .zero || !figures.hasBudget
    return Answer(
      question: .money, headline: figures.moneyHeadline, tone: differs ? "bad" : open ? "open" : "good",
      statements: { [figures] language in figures.moneyStatements.map { $0.text(in: language) } })
  }

  private var requests: Answer {
    let isLate = figures.requests.contains { $0.missing.contains(where: \.isLate) }
    return Answer(
      question: .requests, headline: figures.requestHeadline,
      tone: isLate ? "bad" : figures.requests.isEmpty ? "good" : "open",
      statements: { [figures] language in
        figures.requests.map { request -> String in
          let parts = [request.correctionText(in: language), request.missingText(in: language)]
            .filter { !$0.isEmpty }
          return "\(request.name(in: language)): \(parts.joined(separator: ", "))."
        } + [figures.ownStatement?.text(in: language)].compactMap(\.self)
      })
  }

  private var sinceLast: Answer {
    Answer(
      question: .changes, headline: changes.headline, tone: "",
      statements: { [changes] language in changes?.statements(in: language) ?? [] })
  }

  private var safety: Answer {
    let change = tally?.changeStatement
    let first = change ?? series.lazy.compactMap(\.statement).first ?? Self.noSafety
    return Answer(
      question: .safety, headline: Message { Self.withoutStop(first.text(in: $0)) }, tone: "",
      statements: { [series] language in
        let said = first.text(in: language)
        return series.compactMap { $0.statement?.text(in: language) }.filter { $0 != said }
      })
  }

  /// A sentence as a headline.
  private static func withoutStop(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  private static let notJudged = Message(
    da: "Der er endnu ingen tal at holde mål op mod", en: "There are no figures yet to hold targets against")
  private static let noSafety = Message(
    da: "Der er ikke modtaget tal for tryghed", en: "No safety figures have been received")
}

/// How the targets of one year came out, type by type.
struct TargetTally: Sendable {
  let year: Int
  let rows: [(type: CrimeView.OffenceType, row: CrimeView.Row)]

  init(_ crime: CrimeView, year: Int) {
    self.year = year
    rows = crime.types.compactMap { type in type.rows.first { $0.year == year }.map { (type, $0) } }
  }

  private var missed: [(type: CrimeView.OffenceType, row: CrimeView.Row)] {
    rows.filter { $0.row.target?.verdict == .missed }
  }

  /// `Ikke nået: Hærværk (22 anmeldt, højst 21).`
  var missedStatement: Message? {
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
  var changeStatement: Message? {
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
  /// `Utryghed, hele døgnet: 13,2 % i Tingbjerg-Husum (2017); det var 14 % i 2016.`
  var statement: Message? {
    guard let (own, other) = latest, own.fact.value != nil else { return nil }
    return Message { language in
      let isDanish = language == .danish
      let (at, against) = isDanish ? ("i", "mod") : ("in", "against")
      let comparison = other.map { " \(against) \($0.text(in: language)) \(at) \($0.fact.area)" } ?? ""
      let place = own.fact.area.isEmpty ? "" : " \(at) \(own.fact.area)"
      let before = earlier.map { point in
        let value = point.text(in: language)
        let period = point.fact.period.text(in: language)
        return isDanish ? "; det var \(value) i \(period)" : "; it was \(value) in \(period)"
      }
      return
        "\(name): \(own.text(in: language))\(place)\(comparison) (\(own.fact.period.text(in: language)))\(before ?? "")."
    }
  }

  /// What the latest value's area had in the period before.
  private var earlier: IndicatorView.Point? {
    guard let own = latest?.own else { return nil }
    return points.first {
      $0.fact.area == own.fact.area && $0.fact.period < own.fact.period && $0.fact.value != nil
    }
  }
}
