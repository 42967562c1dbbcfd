internal import AfstemCSV
internal import AfstemModel
internal import AfstemRead
internal import AfstemXLSX

/// Writes the records of delimited text as rows of a worksheet, and continues in another once it is full.
struct DelimitedToWorkbook {
  /// The maximum number of rows in a worksheet.
  private static let rowLimit = 1_048_576

  private let headerLine: Int?
  /// What stands above it is left out.
  private let firstLine: Int
  private var columns: TypedColumns
  private var progress: ProgressReports
  private var shapes = RecordShapes()
  private(set) var sheets: [(name: String, rows: Int)] = []

  init(
    _ options: ConversionOptions, headerLine: Int?, _ columns: TypedColumns,
    report: @escaping (ConversionProgress) -> Void
  ) throws(RunError) {
    self.headerLine = headerLine
    firstLine = options.firstLine
    self.columns = columns
    progress = ProgressReports(report)
    if headerLine == nil { try self.columns.take(labels: []) }
  }

  /// - Throws: ``MisjudgedColumns``, if the columns' types are on trial and do not fit.
  mutating func convert(_ reader: inout CSVReader, to workbook: inout WorkbookWriter) throws {
    repeat {
      let name = sheets.isEmpty ? "Data" : "Data \(sheets.count + 1)"
      var rows = 0
      try workbook.addWorksheet(name, sheets.isEmpty ? firstLayout : WorksheetLayout()) { sheet in
        while sheet.nextRow <= Self.rowLimit, try appendNext(of: &reader, to: &sheet) {
          rows += 1
          progress.countRow(reader.fractionRead)
        }
      }
      sheets.append((name, rows))
    } while try reader.hasNext()
    try columns.endTrial()
  }

  /// The header is frozen if it is the first row.
  private var firstLayout: WorksheetLayout { WorksheetLayout(frozenRows: headerLine == firstLine ? 1 : 0) }

  /// Appends the next record; `false` at the end.
  private mutating func appendNext(of reader: inout CSVReader, to sheet: inout WorksheetWriter) throws -> Bool
  {
    while let record = try reader.next() {
      if record.line < firstLine { continue }
      shapes.append(record)
      try append(record, to: &sheet)
      return true
    }
    return false
  }

  private mutating func append(_ record: borrowing Record, to sheet: inout WorksheetWriter) throws {
    // A blank line leaves a row out.
    if record.isBlank { return try sheet.skipRows() }
    let isHeader = record.line == headerLine
    if isHeader { try columns.take(labels: record) }
    try sheet.appendRow(style: isHeader ? CellStyle(font: .bold) : nil) { row in
      for index in record.indices {
        guard let field = record[index] else { continue }
        if !field.isEmpty {
          let typed = try columns.typed(field, column: index, line: record.line)
          try Self.append(field, typed, to: &row)
        } else if index + 1 == record.count {
          // An empty last field becomes a cell, so that the row keeps its length.
          try row.appendBlank()
        } else {
          try row.skip()
        }
      }
    }
  }

  private static func append(_ field: borrowing Field, _ typed: TypedField, to row: inout RowWriter) throws {
    switch typed {
    case .text where field.isPlain: try row.append(utf8: field.bytes)
    case .text: try row.append(text: field.string)
    case .number(let number) where number.isPlain: try row.append(decimal: number.value)
    case .number(let number):
      try row.append(decimal: number.value, decimals: Int(number.decimals), isGrouped: number.isGrouped)
    case .date(let date): try row.append(date: date)
    }
  }

  var notices: [Message] {
    sheets.dropFirst().map { .continued(in: $0.name) } + columns.notices + shapes.notices
  }
}

extension Message {
  fileprivate static func continued(in sheet: String) -> Self {
    Self(
      da: "arket er fuldt (1.048.576 rækker); resten fortsætter i arket '\(sheet)'",
      en: "the sheet is full (1,048,576 rows); the rest goes on in sheet '\(sheet)'")
  }
}
