/// Why a workbook cannot be written.
///
/// What Excel would refuse or repair is refused before any of it is written. No case has a cell's text, which may be
/// personal data. Rows and columns count from 1.
public enum WorkbookWritingError: Error, Sendable, Hashable {
  /// A worksheet has at most 1 048 576 rows.
  case rowLimit(sheet: String)
  /// A worksheet has at most 16 384 columns, `A` to `XFD`.
  case columnLimit(sheet: String, row: Int)
  /// A cell's text has at most 32 767 UTF-16 units.
  case textTooLong(sheet: String, cell: String, length: Int)
  /// A formula has at most 8 192 UTF-16 units.
  case formulaTooLong(sheet: String, cell: String, length: Int)
  /// A number must be finite, with an exponent that Excel can read, and a date must exist.
  case numberMalformed(sheet: String, cell: String)
  /// A worksheet's name has 1 to 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at either end, and is not
  /// `History`.
  case sheetNameIllegal(String)
  /// Worksheet names must differ by more than case.
  case sheetNameTaken(String)
  /// The name of a table or range has 1 to 255 letters, digits, `_`, `.` or `\`, begins with a letter, `_` or `\`, and
  /// is not a cell reference.
  case nameIllegal(String)
  /// Tables and defined names share one namespace, without regard to case.
  case nameTaken(String)
  /// A table has columns, each with a name of 1 to 255 UTF-16 units, unique without regard to case.
  case tableColumnsIllegal(table: String)
  /// Tables, merged ranges and filters must not overlap each other or rows already written.
  case rangesOverlap(sheet: String, range: String)
  /// A range must lie within the sheet, and a merged range has at least two cells.
  case rangeIllegal(sheet: String, range: String)
  /// A column is at most 255 characters wide and a row at most 409 points high.
  case sizeIllegal(sheet: String)
  /// A workbook has at most 65 490 distinct cell styles.
  case styleLimit
  /// A number format has 1 to 255 UTF-16 units; a font's name 1 to 31.
  case styleIllegal
  /// A worksheet has at most 65 530 hyperlinks, each with an address of at most 2 079 UTF-16 units.
  case hyperlinkLimit(sheet: String)
  /// A list of choices has at most 255 UTF-16 units with commas, a message 255 and its title 32.
  case validationTooLong(sheet: String, range: String)
  /// A header or footer has at most 255 UTF-16 units.
  case headerTooLong(sheet: String)
  /// A chart has at least one series, and at most 255.
  case chartIllegal(sheet: String)
  /// A workbook has at least one worksheet that is not hidden.
  case noVisibleWorksheet
  /// The closure that filled a worksheet threw, so the workbook is incomplete and cannot be committed.
  case worksheetUnfinished(sheet: String)
  /// A system call failed; `code` is its `errno`.
  case system(operation: String, code: CInt)
  /// libzip or ISA-L failed, with its message.
  case archive(String)
}

extension WorkbookWritingError: CustomStringConvertible {
  /// In English.
  public var description: String {
    switch self {
    case .rowLimit(let sheet): "\(sheet): a worksheet has at most 1,048,576 rows"
    case .columnLimit(let sheet, let row): "\(sheet), row \(row): a worksheet has at most 16,384 columns"
    case .textTooLong(let sheet, let cell, let length):
      "\(sheet)!\(cell): a cell holds at most 32,767 characters, not \(length)"
    case .formulaTooLong(let sheet, let cell, let length):
      "\(sheet)!\(cell): a formula has at most 8,192 characters, not \(length)"
    case .numberMalformed(let sheet, let cell): "\(sheet)!\(cell): not a finite decimal number"
    case .sheetNameIllegal(let name): "'\(name)' cannot name a worksheet"
    case .sheetNameTaken(let name): "two worksheets are named '\(name)'"
    case .nameIllegal(let name): "'\(name)' cannot name a table or a range"
    case .nameTaken(let name): "'\(name)' is already the name of a table or a range"
    case .tableColumnsIllegal(let table): "the columns of the table '\(table)' need unique names"
    case .rangesOverlap(let sheet, let range): "\(sheet)!\(range) overlaps another range"
    case .rangeIllegal(let sheet, let range): "\(sheet)!\(range) is not a valid range here"
    case .sizeIllegal(let sheet):
      "\(sheet): a column is at most 255 characters wide, a row at most 409 points high"
    case .styleLimit: "a workbook has at most 65,490 cell styles"
    case .styleIllegal: "a number format has 1 to 255 characters, a font's name 1 to 31"
    case .hyperlinkLimit(let sheet):
      "\(sheet): a worksheet has at most 65,530 hyperlinks of 2,079 characters each"
    case .validationTooLong(let sheet, let range): "\(sheet)!\(range): the validation's texts are too long"
    case .headerTooLong(let sheet): "\(sheet): a header or footer has at most 255 characters"
    case .chartIllegal(let sheet): "\(sheet): a chart has 1 to 255 series"
    case .noVisibleWorksheet: "a workbook has at least one worksheet that is not hidden"
    case .worksheetUnfinished(let sheet): "the worksheet '\(sheet)' is unfinished"
    case .system(let operation, let code): "\(operation) failed with error \(code)"
    case .archive(let message): "the archive cannot be written: \(message)"
    }
  }
}
