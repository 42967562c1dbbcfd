internal import AfstemCSV
internal import AfstemModel
internal import AfstemXLSX

/// Writes a worksheet as delimited text, with a line for each row up to the last.
///
/// Rows are padded with empty fields to the widest row so far.
struct WorkbookToDelimited {
  private let text: CellText
  private let isNeutralising: Bool
  private let keepsRowLengths: Bool
  private var draft: TextDraft
  private var progress: ProgressReports
  private var nextRow = 1
  private var widest = 0
  private var unknown = UnknownResults()

  /// - Parameter path: `-` for standard output.
  init(
    _ options: ConversionOptions, of workbook: Workbook, to path: String,
    report: @escaping (ConversionProgress) -> Void
  ) throws(RunError) {
    isNeutralising = options.isNeutralising
    keepsRowLengths = options.keepsRowLengths
    text = CellText(dateSystem: workbook.dateSystem, values: ValueText(options.writtenFormat))
    draft = try TextDraft(options, path: path)
    progress = ProgressReports(report)
  }

  /// - Returns: The number of lines written, and notices for the user.
  mutating func convert(_ sheet: Worksheet) throws -> (rows: Int, notices: [Message]) {
    var rows = try sheet.rows()
    while try convertNext(of: &rows) { progress.countRow(rows.fractionRead) }
    try draft.commit()
    return (nextRow - 1, unknown.notices(in: sheet.name))
  }

  private mutating func convertNext(of rows: inout Rows) throws -> Bool {
    guard let row = try rows.next() else { return false }
    while nextRow < row.number { try endRow() }
    append(row)
    try endRow()
    return true
  }

  private mutating func endRow() throws {
    try draft.endRecord()
    nextRow += 1
  }

  private mutating func append(_ row: borrowing Row) {
    var nextColumn = 1
    let (text, isNeutralising) = (text, isNeutralising)
    for index in row.indices {
      let cell = row[index]
      fill(&nextColumn, to: cell.column)
      draft.writeField { bytes in
        let start = bytes.count
        let isText = text.append(cell, to: &bytes)
        if isText, isNeutralising { FormulaText.neutralise(&bytes, from: start) }
      }
      if case .formulaWithoutValue = cell.value { unknown.count(row: row.number, column: cell.column) }
      nextColumn += 1
    }
    if !keepsRowLengths {
      widest = max(widest, nextColumn - 1)
      fill(&nextColumn, to: widest + 1)
    }
  }

  private mutating func fill(_ nextColumn: inout Int, to column: Int) {
    while nextColumn < column {
      draft.writeEmptyField()
      nextColumn += 1
    }
  }
}

/// Counts formulas without a result in the workbook.
private struct UnknownResults {
  private var count = 0
  private var first: CellReference?

  mutating func count(row: Int, column: Int) {
    count += 1
    if first == nil { first = CellReference(column: column, row: row) }
  }

  func notices(in sheet: String) -> [Message] {
    guard let first else { return [] }
    return [
      Message(
        da:
          "ark '\(sheet)': \(count) formler har intet resultat i filen og bliver tomme, den første i \(first); "
          + "åbn og gem filen i Excel",
        en:
          "sheet '\(sheet)': \(count) formulas have no result in the file and become empty, the first in \(first); "
          + "open and save the file in Excel")
    ]
  }
}
