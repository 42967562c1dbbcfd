internal import CSV
internal import XLSX

/// Writes the records of delimited text as rows of a worksheet, and goes on in the next sheet where one is full.
struct DelimitedToWorkbook {
  let options: ConversionOptions
  let notify: (Message) -> Void

  /// The most rows that a worksheet has.
  private static let rowLimit = 1_048_576

  func convert(_ reader: inout CSVReader, to workbook: inout WorkbookWriter) throws {
    var sheetNumber = 1
    var record = try reader.next()
    repeat {
      let name = sheetNumber == 1 ? "Data" : "Data \(sheetNumber)"
      if sheetNumber > 1 { notify(.continued(in: name)) }
      try workbook.addWorksheet(name) { sheet in
        while let current = record, sheet.nextRow <= Self.rowLimit {
          try append(current, to: &sheet)
          record = try reader.next()
        }
      }
      sheetNumber += 1
    } while record != nil
    for problem in reader.textProblems.first.prefix(1) {
      notify(.damaged(reader.textProblems, at: problem.offset))
    }
  }

  private func append(_ record: Record, to sheet: inout WorksheetWriter) throws {
    // A blank line is a row left out.
    if record.count == 1, record[0]?.isEmpty == true, record[0]?.isQuoted == false {
      return try sheet.skipRows()
    }
    try sheet.appendRow { row in
      for index in 0..<record.count {
        guard let field = record[index] else { continue }
        if field.isEmpty {
          // A last field that is empty is kept as a cell, so that the row keeps its length.
          if index + 1 == record.count { try row.appendBlank() } else { try row.skip() }
        } else if field.isPlain {
          try append(field.bytes, to: &row)
        } else {
          try row.append(text: field.string)
        }
      }
    }
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>, to row: inout RowWriter) throws {
    let mark = UInt8(ascii: options.hasDecimalComma ? "," : ".")
    switch options.types == .text ? .text : TypedField(bytes, decimalMark: mark) {
    case .text: try row.append(utf8: bytes.span)
    case .number(let number): try row.append(decimal: number)
    case .date(let date): try row.append(date: date)
    }
  }
}

extension Message {
  fileprivate static func continued(in sheet: String) -> Self {
    Self(
      da: "arket er fuldt (1.048.576 rækker); resten fortsætter i arket '\(sheet)'",
      en: "the sheet is full (1,048,576 rows); the rest goes on in sheet '\(sheet)'")
  }

  fileprivate static func damaged(_ problems: TextProblems, at offset: Int) -> Self {
    let count = problems.undecodableCount + problems.alreadyReplacedCount + problems.nulCount
    return Self(
      da: "\(count) tegn i teksten er beskadiget, det første ved byte \(offset)",
      en: "\(count) characters of the text are damaged, the first at byte \(offset)")
  }
}
