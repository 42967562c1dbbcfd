package import AfstemModel

/// What became of many conversions, as JSON.
package struct ConversionBatchReport: Sendable, Encodable {
  package let version: String
  package let status: Int32
  package let converted: Int
  package let failed: Int
  package let rows: Int
  package let files: [File]

  /// One of the files: what was written, or why nothing was.
  package struct File: Sendable, Encodable {
    package let input: String
    package let status: Int32
    package let parts: [ConversionSummary.Part]
    package let encoding: String?
    package let dialect: String?
    package let notices: [String]
    package let sheetsLeft: [String]
    package let findings: [FindingReport]
    package let error: String?
  }

  package init(_ outcomes: [ConversionBatch.Outcome], in language: Language) {
    version = Version.current
    status = outcomes.status.rawValue
    files = outcomes.map { File($0, in: language) }
    converted = files.count { $0.status == RunStatus.done.rawValue }
    failed = files.count - converted
    rows = files.lazy.flatMap(\.parts).reduce(0) { $0 + $1.rows }
  }
}

extension ConversionBatchReport.File {
  fileprivate init(_ outcome: ConversionBatch.Outcome, in language: Language) {
    input = outcome.input
    switch outcome.result {
    case .success(let summary):
      let report = ConversionReport(summary, in: language)
      (parts, notices) = (report.parts, report.notices)
      (encoding, dialect, sheetsLeft) = (report.encoding, report.dialect, summary.sheetsLeft)
      (status, findings, error) = (RunStatus.done.rawValue, [], nil)
    case .failure(let failure):
      (parts, notices, encoding, dialect, sheetsLeft) = ([], [], nil, nil, [])
      status = failure.status.rawValue
      findings = failure.findings.map { FindingReport($0, in: language) }
      error = failure.text(in: language)
    }
  }
}
