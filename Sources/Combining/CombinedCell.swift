internal import AfstemCells
internal import AfstemModel

/// What stands in a cell, with what it takes to write it as text or by its column's type.
enum CombinedCell: Sendable, Hashable {
  case text(String)
  /// A number; `text` as it was written, where it was text.
  case number(ExactDecimal, text: String?, isSettled: Bool)
  case date(CalendarDate, text: String?)
  /// Something in the place of a figure that nobody knows: `?`.
  case mark(String)
  case error(String)
  case formulaWithoutValue

  /// As it stands.
  var words: String {
    switch self {
    case .text(let text), .mark(let text), .error(let text): text
    case .number(let number, let text, _): text ?? number.description
    case .date(let date, let text): text ?? date.description
    case .formulaWithoutValue: ""
    }
  }
}

/// A cell in the column that it has among those of all files.
struct PlacedCell: Sendable, Hashable {
  var column: Int
  /// Where it stands, counting from 1: its worksheet's column, or the number of its field.
  var place: Int
  var cell: CombinedCell
}

/// A row of data, kept until all files have been read.
struct CombinedRow: Sendable {
  var table: Int
  /// Counts from 1: a worksheet's row, or the line of a record.
  var number: Int
  var cells: [PlacedCell]
}
