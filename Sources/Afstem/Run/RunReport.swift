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
  /// What was mended since the run before; absent where there was none.
  var round: Round?

  /// Against the run before.
  struct Round: Sendable, Encodable {
    /// The number of the run before.
    var since: Int64
    var mended: Int
    var standing: Int
    var new: Int
  }

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
    findings = outcome.package.findings.map { finding in
      var report = FindingReport(finding, in: language)
      if let round = outcome.round, finding.severity < .info {
        report.state = round.new.contains(finding) ? "new" : "standing"
      }
      return report
    }
    round = outcome.round.map { round in
      Round(
        since: round.since, mended: round.counts.mended, standing: round.counts.standing,
        new: round.counts.new)
    }
  }

  private static func counts<Value: RawRepresentable<String>>(
    _ counts: [RunSummary.Count<Value>]
  ) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: counts.map { ($0.value.rawValue, $0.count) })
  }
}
