internal import AfstemModel
internal import AfstemXLSX

/// A worksheet of the consolidated workbook: laid out, and not yet written.
protocol LaidOutSheet: Sendable {
  var name: String { get }
  var layout: WorksheetLayout { get }
  /// How many rows of its table it has no room for.
  var omittedRows: Int { get }

  /// Tells of each fact of the sources that the sheet shows where it shows it, in reading order.
  func forEachPlace(_ body: (Provenance, CellReference) -> Void)
  func write(to sheet: inout WorksheetWriter) throws
}
