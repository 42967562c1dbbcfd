import Afstem
internal import AfstemCells
internal import AfstemModel

/// A table as a test shows it: a line a row, `;` between cells.
///
/// On a worksheet a cell of digits is a number, `'165.000` is text, `12 %!` a number shown as a percentage,
/// `2016-05-01` a date, `#REF!` an error and `=SUM(A1:A2)` a formula without a value. In a delimited file
/// everything is text.
enum TableText {
  static func worksheet(
    _ text: String, named sheet: String = "Ark1", merged: [CellRange] = [], hiddenRows: Set<Int> = [],
    hiddenColumns: Set<Int> = []
  ) -> Grid {
    let rows = rows(text, cell: worksheetCell).map { row in
      GridRow(number: row.number, isHidden: hiddenRows.contains(row.number), cells: row.cells)
    }
    return Grid(sheet: sheet, rows: rows, mergedRanges: MergedRanges(merged), hiddenColumns: hiddenColumns)
  }

  static func delimited(_ text: String) -> Grid {
    Grid(sheet: nil, rows: rows(text) { .text($0) })
  }

  private static func rows(_ text: String, cell: (String) -> RawCell.Content) -> [GridRow] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      let cells = fields.enumerated().compactMap { column, field in
        field.isEmpty
          ? nil
          : RawCell(column: column + 1, content: cell(String(field).replacing("\\n", with: "\n")))
      }
      return cells.isEmpty ? nil : GridRow(number: index + 1, cells: cells)
    }
  }

  private static func worksheetCell(_ field: String) -> RawCell.Content {
    if field.hasPrefix("'") { return .text(String(field.dropFirst())) }
    if field.hasPrefix("#") { return .error(field) }
    if field.hasPrefix("=") { return .formulaWithoutValue(String(field.dropFirst())) }
    if let date = date(field) { return .date(date) }
    if field.hasSuffix(" %!"), let number = number(field.dropLast(3)) {
      return .number(
        ExactDecimal(significand: number.significand, exponent: number.exponent - 2), isPercent: true)
    }
    return number(field[...]).map { .number($0, isPercent: false) } ?? .text(field)
  }

  private static func number(_ field: Substring) -> ExactDecimal? {
    let parts = field.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let significand = Int64(parts.joined()), field.last != "." else { return nil }
    return ExactDecimal(significand: significand, exponent: parts.count == 2 ? -parts[1].count : 0)
  }

  private static func date(_ field: String) -> CalendarDate? {
    let parts = field.split(separator: "-").compactMap { Int($0) }
    guard field.count == 10, parts.count == 3 else { return nil }
    return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
  }
}
