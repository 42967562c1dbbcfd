import XLSX

/// Every cell of a workbook as a line of tab-separated fields, for scripts that compare readers:
/// sheet (from 0), row, column, kind, number format, value with `\` `\n` `\r` `\t` escaped.
enum CellDump {
  static func print(_ workbook: borrowing Workbook) throws(XLSXError) {
    for (index, worksheet) in workbook.worksheets.enumerated() {
      Swift.print(
        "sheet\t\(index)\t\(escaped(worksheet.name))\t\(worksheet.visibility)\t\(workbook.dateSystem)")
      var stream = try worksheet.rows()
      while let row = try stream.next() {
        for place in row.indices {
          let cell = row[place]
          let (kind, value) = words(for: cell)
          Swift.print("\(index)\t\(row.number)\t\(cell.column)\t\(kind)\t\(cell.format)\t\(escaped(value))")
        }
      }
    }
  }

  private static func words(for cell: borrowing Cell) -> (kind: String, value: String) {
    switch cell.value {
    case .empty: ("empty", "")
    case .number(let bytes): ("number", String(bytes: bytes))
    case .text(let bytes): ("text", String(bytes: bytes))
    case .boolean(let isTrue): ("boolean", isTrue ? "1" : "0")
    case .error(let bytes): ("error", String(bytes: bytes))
    case .date(let bytes): ("date", String(bytes: bytes))
    case .formulaWithoutValue: ("formula", "")
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
