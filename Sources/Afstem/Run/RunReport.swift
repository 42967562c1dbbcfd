package import Model

/// The machine-readable form of a run, written by `--json`.
package struct RunReport: Sendable, Encodable {
  var version = Version.current
  var partnership: String
  var status: Int32
  /// The folder written to; absent for a check.
  var output: String?
  var files: [String: Int]
  var totals: [String: Int]
  var targets: [String: Int]
  var budget: [Year]
  /// Of a public edition: how many figures it leaves out.
  var withheld: WithheldCount?
  /// What became of the files that are made of others.
  var products: ProductTally?
  var findings: [FindingReport]

  /// Kroner as a decimal number in a string, so that no reader rounds it.
  struct Year: Sendable, Encodable {
    var year: Int
    var known: String
    var unknown: Int
  }

  package init(_ outcome: RunOutcome, in language: Language) {
    let summary = RunSummary(outcome.package)
    partnership = outcome.package.partnership.id
    status = outcome.status.rawValue
    output = outcome.output
    files = Self.counts(summary.files)
    totals = Self.counts(summary.totals)
    targets = Self.counts(summary.targets)
    budget = summary.budget.map { Year(year: $0.year, known: "\($0.known)", unknown: $0.unknownCount) }
    withheld = outcome.package.withheldCount
    products = outcome.products
    findings = outcome.package.findings.map { FindingReport($0, in: language) }
  }

  private static func counts<Value: RawRepresentable<String>>(
    _ counts: [RunSummary.Count<Value>]
  ) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: counts.map { ($0.value.rawValue, $0.count) })
  }
}
