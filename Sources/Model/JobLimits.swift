package import AfstemCells

/// What a file may cost before it is refused; a job can raise or lower each limit.
@dynamicMemberLookup
package struct JobLimits: Sendable, Hashable {
  /// Those of every file. Of incidents, `rows` bounds the groups of area, type and period.
  package var ofFiles = ReadingLimits()
  /// Bytes of a delimited file that the job says holds incidents, which is counted and never held: 64 GiB.
  package var incidentBytes = 64 << 30
  /// Findings of one code in one file: 100, and how many more there are.
  package var findings = 100

  package init() {}

  package subscript(dynamicMember limit: WritableKeyPath<ReadingLimits, Int>) -> Int {
    get { ofFiles[keyPath: limit] }
    set { ofFiles[keyPath: limit] = newValue }
  }
}

extension JobLimits {
  /// The most bytes that a delimited file of a kind may have, and the job's key for it.
  package func bytes(of kind: ExtractKind?) -> (count: Int, key: String) {
    kind == .incidents ? (incidentBytes, "incidentBytes") : (self.fileBytes, "fileBytes")
  }
}
