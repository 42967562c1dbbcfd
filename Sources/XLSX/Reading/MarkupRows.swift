/// A worksheet's rows by way of libxml2: right for every worksheet, and the measure that others are held to.
final class MarkupRows {
  private let parser: MarkupParser
  private let handler: WorksheetRowsHandler
  private let sheet: String
  private var nextRow = 0
  private var isAtEnd = false

  init(sheet: SheetRecord, in source: WorkbookSource, options: RowOptions) throws(XLSXError) {
    self.sheet = sheet.name
    handler = WorksheetRowsHandler(
      strings: try source.sharedStrings(), styles: try source.styles(), limits: source.package.limits,
      options: options)
    parser = try MarkupParser(part: sheet.part, in: source.package, handler: handler)
  }

  var spaces: RowSpaces {
    RowSpaces(scratch: handler.batch.scratch.contents, sharedStrings: handler.strings.contents)
  }

  func cells(of row: RowRecord) -> UnsafeBufferPointer<CellRecord> {
    UnsafeBufferPointer(rebasing: handler.batch.cells.contents[row.cells])
  }

  func next() throws(XLSXError) -> RowRecord? {
    while nextRow >= handler.batch.rows.count {
      guard !isAtEnd else { return nil }
      handler.batch.removeFinishedRows()
      nextRow = 0
      do throws(XLSXError) {
        isAtEnd = try !parser.advance()
      } catch {
        throw located(error)
      }
    }
    defer { nextRow += 1 }
    return handler.batch.rows[nextRow]
  }

  private func located(_ error: XLSXError) -> XLSXError {
    var error = error
    error.sheet = sheet
    error.place = error.place ?? handler.place
    return error
  }
}
