/// What one file states, with all that can be decided without looking at another file.
///
/// It can be written down and read back, so that files can be read in one place and consolidated in another.
package struct FileStatements: Codable, Sendable, Hashable {
  /// What became of the file; its facts are not counted yet.
  package var report: SourceReport
  /// Tables and statements are numbered within the file.
  package var reconciled: Reconciled
  package var findings: [Finding]

  package init(report: SourceReport, reconciled: Reconciled = Reconciled(), findings: [Finding] = []) {
    self.report = report
    self.reconciled = reconciled
    self.findings = findings
  }
}
