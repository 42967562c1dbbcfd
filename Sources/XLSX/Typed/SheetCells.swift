/// The values of a worksheet's cells, by their references.
///
/// ```swift
/// let cells = try worksheet.cells()
/// let total = cells["B7"].number
/// let day = cells["C2"].as(CalendarDateTime.self)
/// ```
public struct SheetCells: Sendable {
  private var values: [CellReference: StatedValue] = [:]

  fileprivate init(_ rows: consuming Rows, _ system: DateSystem) throws(XLSXError) {
    var rows = rows
    while let row = try rows.next() {
      for index in row.indices {
        let cell = row[index]
        let value = cell.stated(in: system)
        guard value != .empty, let place = CellReference(column: cell.column, row: row.number) else {
          continue
        }
        values[place] = value
      }
    }
  }

  /// How many cells have a value.
  public var count: Int { values.count }

  /// The cells that have a value, row by row.
  ///
  /// - Complexity: O(*n* log *n*) in the cells.
  public var references: [CellReference] { values.keys.sorted() }

  /// A cell's value; empty where the worksheet states none.
  public subscript(cell: CellReference) -> StatedValue { values[cell] ?? .empty }

  /// A cell's value by its reference, such as `B7`; empty where the worksheet states none, and for what is no reference.
  public subscript(reference: String) -> StatedValue {
    CellReference(reference).map { self[$0] } ?? .empty
  }
}

extension Worksheet {
  /// Reads the values of all cells.
  ///
  /// - Throws: ``XLSXError`` if the worksheet cannot be read.
  /// - Complexity: linear in the worksheet's markup, in time and memory; ``rows(_:)`` takes memory for one row.
  public func cells() throws(XLSXError) -> SheetCells {
    try SheetCells(rows(), dateSystem)
  }
}
