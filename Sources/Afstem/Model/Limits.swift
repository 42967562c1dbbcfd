/// What a file may cost before it is refused; a job can raise or lower each.
///
/// The defaults fit what a partner mails.
public struct Limits: Sendable, Hashable {
  /// Bytes of a file as it lies on the disk.
  public var fileBytes = 64 << 20
  /// Bytes of a delimited file that the job says holds incidents, which is counted and never held.
  public var incidentBytes = 64 << 30
  /// Bytes of a workbook's parts together, once inflated.
  public var inflatedBytes = 512 << 20
  /// Inflated bytes to each compressed one, counted past the first mebibyte.
  public var inflationRatio = 200
  /// Parts in a workbook.
  public var archiveEntries = 1_000
  /// Rows of a worksheet, or records of a delimited file; of incidents, groups of area, type and period.
  public var rows = 1_048_576
  /// Cells of a row, or fields of a record.
  public var columns = 16_384
  /// Bytes of text in one cell or field.
  public var cellLength = 1 << 20
  /// Bytes of text in all cells of a worksheet's row.
  public var rowLength = 16 << 20
  /// Elements within elements in a workbook's markup.
  public var xmlDepth = 256
  /// Distinct texts of a workbook.
  public var sharedStrings = 2_000_000

  public init() {}
}

extension Limits {
  /// The most bytes that a delimited file of a kind may have, and the job's key for it.
  func bytes(of kind: ExtractKind?) -> (count: Int, key: String) {
    kind == .incidents ? (incidentBytes, "incidentBytes") : (fileBytes, "fileBytes")
  }
}
