/// A table of an OpenDocument spreadsheet: a sheet.
struct DocumentTable: WorksheetContents {
  private let index: Int
  private let document: OpenDocument

  init(_ index: Int, of document: OpenDocument) {
    self.index = index
    self.document = document
  }

  var name: String { document.tables[index].name }

  func rows(_ options: RowOptions) throws(XLSXError) -> Rows { Rows(try TableRows(index, of: document)) }

  func tables() throws(XLSXError) -> [SheetTable] { [] }

  func comments() throws(XLSXError) -> [CellComment] { document.tables[index].comments }
}

/// Reads the rows of one table, and leaves the document's stream to the reader of the next.
final class TableRows {
  private let document: OpenDocument
  private let table: Int
  private let stream: DocumentStream
  private var failure: XLSXError?
  private var isFinished = false
  /// Once the table has been read; the stream may be another's then.
  private var finishedLayout: SheetLayout?

  init(_ table: Int, of document: OpenDocument) throws(XLSXError) {
    self.table = table
    self.document = document
    stream = try document.stream(for: table)
  }

  deinit { if !isFinished { document.park(stream) } }

  func next() throws(XLSXError) -> RowRecord? {
    if let failure { throw failure }
    guard !isFinished else { return nil }
    do throws(XLSXError) {
      if let row = try stream.next(isLast: table == document.tables.count - 1) { return row }
    } catch {
      failure = error
      failure?.sheet = document.tables[table].name
    }
    finishedLayout = stream.layout(of: table)
    isFinished = true
    document.park(stream)
    if let failure { throw failure }
    return nil
  }

  var layout: SheetLayout { finishedLayout ?? stream.layout(of: table) }
  var fractionRead: Double { stream.fractionRead }
  var spaces: RowSpaces { stream.spaces }

  func cells(of row: RowRecord) -> UnsafeBufferPointer<CellRecord> { stream.cells(of: row) }

  func appearance(_ number: UInt16) -> CellAppearance? { document.styles.appearance(number) }
}
