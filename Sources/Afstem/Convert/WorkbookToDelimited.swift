internal import CSV
internal import XLSX

/// Writes the rows of a worksheet as delimited text, a line for each row of the sheet up to its last.
struct WorkbookToDelimited {
  let options: ConversionOptions

  /// Bytes gathered before they are handed on.
  private static let drainSize = 128 << 10

  func convert(_ sheet: Worksheet, of workbook: Workbook, to output: ConversionOutput) throws {
    var writer = CSVWriter(dialect, writesByteOrderMark: options.dialect == .excelDanish)
    let decimalMark = UInt8(ascii: options.dialect == .excelDanish ? "," : ".")
    let text = CellText(dateSystem: workbook.dateSystem, decimalMark: decimalMark)
    var field: [UInt8] = []
    var nextRow = 1
    var rows = try sheet.rows()
    while let row = try rows.next() {
      while nextRow < row.number {
        writer.endRecord()
        nextRow += 1
        try drain(&writer, to: output)
      }
      append(row, text, &field, to: &writer)
      nextRow += 1
      try drain(&writer, to: output)
    }
    try writer.drain { (bytes) throws(RunError) in try output.write(bytes) }
  }

  private func append(
    _ row: borrowing Row, _ text: CellText, _ field: inout [UInt8], to writer: inout CSVWriter
  ) {
    var nextColumn = 1
    for index in row.indices {
      let cell = row[index]
      while nextColumn < cell.column {
        writer.write(field: UnsafeBufferPointer(start: nil, count: 0))
        nextColumn += 1
      }
      field.removeAll(keepingCapacity: true)
      let isText = text.append(cell.value, format: cell.format, to: &field)
      if isText, options.neutralisesFormulas { Self.neutralise(&field) }
      field.withUnsafeBufferPointer { writer.write(field: $0) }
      nextColumn += 1
    }
    writer.endRecord()
  }

  private static func neutralise(_ field: inout [UInt8]) {
    let text = String(decoding: field, as: UTF8.self)
    if FormulaInjection.isFormulaLike(text) { field = Array(FormulaInjection.neutralised(text).utf8) }
  }

  private func drain(_ writer: inout CSVWriter, to output: ConversionOutput) throws(RunError) {
    guard writer.count >= Self.drainSize else { return }
    try writer.drain { (bytes) throws(RunError) in try output.write(bytes) }
  }

  private var dialect: Dialect {
    var dialect: Dialect = options.dialect == .excelDanish ? .excelDanish : .rfc4180
    if let delimiter = options.outputDelimiter?.asciiValue { dialect.delimiter = delimiter }
    return dialect
  }
}
