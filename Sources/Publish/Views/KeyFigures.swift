package import AfstemModel

/// What a steering group asks of an edition, each answer counted once.
///
/// The overview, the report, the terminal, `--json` and the letters all read their numbers here, so that one question
/// has one number.
package struct KeyFigures: Sendable, Hashable {
  /// How the targets of one year came out.
  package struct Targets: Sendable, Hashable {
    package var year: Int
    package var counts: [TargetFact.Verdict: Int]

    package var met: Int { counts[.met] ?? 0 }
    package var missed: Int { counts[.missed] ?? 0 }
    /// Those that are met or not.
    package var judged: Int { met + missed }
  }

  /// The money of one year.
  package struct Year: Sendable, Hashable {
    package var year: Int
    /// What is planned, as far as it is known; `nil` where no amount is.
    package var known: Amount?
    package var grant: Amount?
    /// How many activities have no amount but that it is not decided.
    package var undecided: Int
    /// Whether any amount is not decided, be it one of several of an activity.
    package var isOpen: Bool
    /// Whether anything of the year has come.
    package var hasData: Bool

    /// What is left of the grant, at most where amounts are not decided; `nil` for a year without data.
    package var remainder: Amount? {
      guard hasData, let grant else { return nil }
      return grant.subtracting(known ?? .zero)
    }
  }

  /// What is asked of one partner.
  package struct Request: Sendable, Hashable {
    /// `nil` where the job does not say who sent the files.
    package var partner: String?
    package var name: String
    /// How many corrections its letter asks for.
    package var corrections: Int
    /// What has not come from it.
    package var missing: [MissingInput]
  }

  /// Of the latest year that a target is judged for; `nil` where none is.
  package var targets: Targets?
  /// Ascending.
  package var years: [Year]
  package var totals: [Reconciliation.Verdict: Int]
  package var findings: [Finding.Severity: Int]
  package var files: [SourceReport.Status: Int]
  /// Partners to be chased, in the job's order, those of unknown senders last; none in a public edition.
  package var requests: [Request]
  /// Errors and warnings that only whoever keeps the job can settle.
  package var ownTasks: Int
  /// Of a public edition: how many figures it leaves out.
  package var withheld: WithheldCount?

  /// - Parameter year: The year to judge targets for; the latest that a target has a count for unless given.
  package init(_ package: DataPackage, glossary: Glossary, year: Int? = nil) {
    self.init(
      package, crime: CrimeView(package, glossary: glossary),
      budget: BudgetView(package.budget, glossary: glossary), year: year)
  }

  init(_ package: DataPackage, crime: CrimeView, budget: BudgetView, year: Int? = nil) {
    targets = (year ?? crime.latestYear).flatMap { Targets(crime, year: $0) }
    years = budget.years.map { Year($0, of: budget) }
    totals = Self.counts(package.totals.map(\.verdict))
    findings = Self.counts(package.findings.map(\.severity))
    files = Self.counts(package.sources.map(\.status))
    let isPublic = package.threshold != nil
    requests = isPublic ? [] : Request.all(in: package)
    ownTasks = isPublic ? 0 : package.findings.count { $0.severity < .info && $0.correction == nil }
    withheld = package.withheldCount
  }

  private static func counts<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
    values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

// MARK: - Money over the years

extension KeyFigures {
  /// The years that have both a grant and a plan.
  private var planned: [Year] { years.filter { $0.hasData && $0.grant != nil } }

  /// What is granted for the years that have a plan; `nil` where the job states no grant of them.
  package var granted: Amount? {
    planned.isEmpty ? nil : planned.reduce(.zero) { $0.adding($1.grant ?? .zero) }
  }

  /// What is left of it; less than zero where more is planned than granted.
  package var undistributed: Amount? {
    planned.isEmpty ? nil : planned.reduce(.zero) { $0.adding($1.remainder ?? .zero) }
  }

  /// What is planned over all years, as far as it is known.
  package var known: Amount { years.reduce(.zero) { $0.adding($1.known ?? .zero) } }

  /// How many amounts are not decided: an activity of a year each.
  package var undecided: Int { years.reduce(0) { $0 + $1.undecided } }

  package var hasBudget: Bool { years.contains(where: \.hasData) }

  /// Corrections that letters ask for.
  package var corrections: Int { requests.reduce(0) { $0 + $1.corrections } }
}

extension KeyFigures.Targets {
  fileprivate init?(_ crime: CrimeView, year: Int) {
    let verdicts = crime.types.compactMap { type in
      type.rows.first { $0.year == year }?.target?.verdict
    }
    guard !verdicts.isEmpty else { return nil }
    self.year = year
    counts = verdicts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

extension KeyFigures.Year {
  fileprivate init(_ year: Int, of budget: BudgetView) {
    let figure = budget.figure(in: year)
    self.year = year
    known = figure.known
    grant = budget.grant[year]
    undecided = budget.undecidedActivities(in: year)
    isOpen = figure.unknowns > 0
    hasData = budget.hasData(in: year)
  }
}

extension KeyFigures.Request {
  /// Those whom something is asked of.
  static func all(in package: DataPackage) -> [Self] {
    let partnership = package.partnership
    let senders = Dictionary(
      package.sources.map { ($0.file.path, $0.file.partner ?? "") }
    ) { first, _ in first }
    let byFile = Dictionary(grouping: PlacedCorrection.all(in: package.findings), by: \.place.file)
    var corrections: [String: Int] = [:]
    for (file, placed) in byFile {
      guard let sender = senders[file] else { continue }
      let known = partnership.partners.contains { $0.id == sender } ? sender : ""
      corrections[known, default: 0] += CorrectionList(placed) { _ in nil }.lines.count
    }
    let partners = partnership.partners.map {
      Self(partner: $0.id, name: $0.name, corrections: 0, missing: [])
    }
    return (partners + [Self(partner: nil, name: "", corrections: 0, missing: [])]).compactMap { request in
      var request = request
      request.corrections = corrections[request.partner ?? ""] ?? 0
      request.missing = package.missing.filter { $0.partner == request.partner }
      return request.corrections > 0 || !request.missing.isEmpty ? request : nil
    }
  }
}
