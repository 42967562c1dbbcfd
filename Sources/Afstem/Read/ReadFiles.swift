package import Model

/// What reading made of a run's files.
package struct ReadFiles: Sendable {
  /// In the order of the job's inputs.
  package var extracts: [Extract] = []
  /// One for each file, read or not.
  package var reports: [SourceReport] = []

  package init() {}

  mutating func append(_ extract: Extract?, of source: SourceFile) {
    guard let extract else {
      reports.append(Self.report(source, status: .unreadable))
      return
    }
    let rowCount = extract.grids.reduce(0) { $0 + $1.rowCount }
    var report = Self.report(extract.file, status: rowCount == 0 ? .empty : .imported)
    report.sheets = extract.grids.compactMap(\.sheet)
    report.rowCount = rowCount
    reports.append(report)
    if rowCount > 0 { extracts.append(extract) }
  }

  private static func report(_ source: SourceFile, status: SourceReport.Status) -> SourceReport {
    SourceReport(file: source, kind: source.kind, sheets: [], rowCount: 0, factCount: 0, status: status)
  }
}
