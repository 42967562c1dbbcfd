package import AfstemModel
package import AfstemPublish

/// The machine-readable form of a command's ending, written by `--json`: the same keys whatever happened.
package struct RunReport: Sendable {
  /// What came of the command.
  package enum Result: String, Sendable, Encodable {
    /// A new set is written.
    case published
    /// Nothing was to be written.
    case checked
    /// The set of an earlier run still stands.
    case unchanged
    /// A file that the last run read is being written.
    case postponed
    /// Nothing could be done.
    case failed
  }

  package var result: Result
  package var status: Int32
  /// `nil` where the job could not be read.
  package var partnership: String?
  /// The folder written to.
  package var output: String?
  /// The number of the run whose output stands.
  package var run: Int64?
  /// When that run ended.
  package var ended: String?
  package var files: [String: Int] = [:]
  /// `nil` where nothing was read.
  package var figures: KeyFiguresReport?
  package var withheld: WithheldCount?
  package var products: ProductTally?
  /// Those that stand, most severe first.
  package var findings: [FindingReport] = []
  /// Against the run before.
  package var round: Round?
  /// Of files that are left where they were.
  package var notices: [String] = []
  /// Why nothing could be done.
  package var error: String?

  /// Against the run before.
  package struct Round: Sendable, Encodable {
    /// The number of the run before.
    var since: Int64
    var mended: Int
    var standing: Int
    var new: Int
  }

  /// Of a run, or a check, that read its files.
  package init(_ outcome: RunOutcome, in language: Language) {
    result = outcome.output == nil ? .checked : .published
    status = outcome.status.rawValue
    partnership = outcome.package.partnership.id
    output = outcome.output
    files = Dictionary(uniqueKeysWithValues: outcome.figures.files.map { ($0.key.rawValue, $0.value) })
    figures = KeyFiguresReport(outcome.figures)
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

  /// Of a run that was to publish.
  package init(_ published: Published, in language: Language) {
    switch published.result {
    case .anew(let outcome): self.init(outcome, in: language)
    case .unchanged(let since): self.init(published, since: since, in: language)
    case .postponed: self.init(.postponed, status: 0)
    }
    run = published.figures?.run ?? run
    notices = published.notices.map { $0.text(in: language) }
  }

  /// Of a command that could not do its work.
  package init(_ error: RunError, in language: Language) {
    self.init(.failed, status: error.status.rawValue)
    self.error = error.text(in: language)
    findings = error.findings.map { FindingReport($0, in: language) }
  }

  private init(_ result: Result, status: Int32) {
    self.result = result
    self.status = status
  }

  /// Of a run that left what an earlier one published.
  private init(_ published: Published, since run: RunRecord, in language: Language) {
    self.init(.unchanged, status: 0)
    self.run = run.id
    ended = run.ended
    partnership = published.partnership
    output = published.output
    files = published.figures?.files ?? [:]
    figures = published.standingFigures
    findings = published.standing.map { FindingReport($0, in: language) }
  }
}

extension RunReport: Encodable {
  private enum Key: String, CodingKey {
    case version, result, unchanged, status, partnership, output, run, ended, files, targets, totals, budget
    case undistributed, undecided, requests, withheld, products, findings, round, notices, error
  }

  /// Every key, `null` where there is nothing to say.
  package func encode(to encoder: any Encoder) throws {
    var keys = encoder.container(keyedBy: Key.self)
    try keys.encode(Version.current, forKey: .version)
    try keys.encode(result, forKey: .result)
    try keys.encode(result == .unchanged, forKey: .unchanged)
    try keys.encode(status, forKey: .status)
    try keys.encode(partnership, forKey: .partnership)
    try keys.encode(output, forKey: .output)
    try keys.encode(run, forKey: .run)
    try keys.encode(ended, forKey: .ended)
    try keys.encode(files, forKey: .files)
    try keys.encode(figures?.targets, forKey: .targets)
    try keys.encode(figures?.totals ?? [:], forKey: .totals)
    try keys.encode(figures?.budget ?? [], forKey: .budget)
    try keys.encode(figures?.undistributed, forKey: .undistributed)
    try keys.encode(figures?.undecided, forKey: .undecided)
    try keys.encode(figures?.requests ?? [], forKey: .requests)
    try keys.encode(withheld, forKey: .withheld)
    try keys.encode(products, forKey: .products)
    try keys.encode(findings, forKey: .findings)
    try keys.encode(round, forKey: .round)
    try keys.encode(notices, forKey: .notices)
    try keys.encode(error, forKey: .error)
  }
}

extension FindingReport {
  /// As an earlier run recorded it.
  fileprivate init(_ record: FindingRecord, in language: Language) {
    self.init(
      severity: record.severity, code: record.code, text: record.place.text(of: record.message, in: language),
      file: record.file, sheet: record.sheet, cell: record.cell, state: "standing")
  }
}

extension RunReport {
  /// Of a run, however it ended.
  package init(_ result: Swift.Result<Published, RunError>, in language: Language) {
    switch result {
    case .success(let published): self.init(published, in: language)
    case .failure(let error): self.init(error, in: language)
    }
  }
}
