/// What a file may cost before it is refused; a job can raise or lower each.
///
/// The defaults fit what a partner mails.
package struct Limits: Sendable, Hashable {
  /// Bytes of a file as it lies on the disk.
  package var fileBytes = 64 << 20
  /// Bytes of a delimited file that the job says holds incidents, which is counted and never held.
  package var incidentBytes = 64 << 30
  /// Bytes of a workbook's parts together, once inflated.
  package var inflatedBytes = 512 << 20
  /// Inflated bytes to each compressed one, counted past the first mebibyte.
  package var inflationRatio = 200
  /// Parts in a workbook.
  package var archiveEntries = 1_000
  /// Rows of a worksheet, or records of a delimited file; of incidents, groups of area, type and period.
  package var rows = 1_048_576
  /// Cells of a row, or fields of a record.
  package var columns = 16_384
  /// Bytes of text in one cell or field.
  package var cellLength = 1 << 20
  /// Bytes of text in all cells of a worksheet's row.
  package var rowLength = 16 << 20
  /// Elements within elements in a workbook's markup.
  package var xmlDepth = 256
  /// Distinct texts of a workbook.
  package var sharedStrings = 2_000_000

  package init() {}
}

extension Limits {
  /// The most bytes that a delimited file of a kind may have, and the job's key for it.
  package func bytes(of kind: ExtractKind?) -> (count: Int, key: String) {
    kind == .incidents ? (incidentBytes, "incidentBytes") : (fileBytes, "fileBytes")
  }
}
