import AfstemXLSX

/// Every cell of a workbook as a line of tab-separated fields, for `scripts/checks/same_cells.py`:
/// sheet (from 0), row, column, kind, number format, value with `\` `\n` `\r` `\t` escaped.
/// A workbook that cannot be read is one line: `error`, a tab and the reason.
struct CellDump {
  private(set) var text = ""

  init(ofWorkbookAt path: String) {
    do throws(XLSXError) { try add(Workbook(path: path)) } catch { text = "error\t\(error)\n" }
  }

  private mutating func add(_ workbook: borrowing Workbook) throws(XLSXError) {
    for (index, worksheet) in workbook.worksheets.enumerated() {
      text += "sheet\t\(index)\t\(Self.escaped(worksheet.name))\t\(workbook.dateSystem)\n"
      var rows = try worksheet.rows()
      while let row = try rows.next() {
        for place in row.indices { add(row[place], row: row.number, sheet: index) }
      }
    }
  }

  private mutating func add(_ cell: borrowing Cell, row: Int, sheet: Int) {
    let (kind, value) = Self.words(for: cell)
    text += "\(sheet)\t\(row)\t\(cell.column)\t\(kind)\t\(cell.format)\t\(Self.escaped(value))\n"
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
