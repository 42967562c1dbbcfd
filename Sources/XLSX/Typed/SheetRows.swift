/// Reads a worksheet's rows as values of a `Decodable` type, whose keys are the labels of the columns.
///
/// ```swift
/// struct Item: Codable {
///   var activity: String
///   var amount: ExactDecimal?
///   var paid: CalendarDateTime?
/// }
///
/// for row in try worksheet.rows(of: Item.self) {
///   let item = try row.get()
///   print(item.activity, item.amount ?? 0)
/// }
/// ```
///
/// One row is read at a time, once; rows without a value are left out, and hidden ones are not. A row that is no such value
/// is a failure of its own, a ``RowError`` that names the cell, after which the next is read; an error of the workbook, an
/// ``XLSXError``, is the last row. An empty cell is `nil` where the type allows it, and so is a column that does not exist.
public final class SheetRows<Row: Decodable>: Sequence, IteratorProtocol {
  /// Where the labels of the columns stand.
  public enum Header: Sendable, Hashable {
    /// In the first row that has a value.
    case first
    /// In a row, which counts from 1.
    case row(Int)
    /// Nowhere: these are the columns from A on, and the first row is a value.
    case none(columns: [String])
  }

  /// The labels of the columns from A on; empty where there is none.
  public let columns: [String]
  private var rows: Rows
  private let row: TypedRow
  private let sheet: String
  private let system: DateSystem
  private var hasFailed = false

  fileprivate init(_ worksheet: Worksheet, _ header: Header, _ spelling: TextSpelling) throws {
    var rows = try worksheet.rows()
    sheet = worksheet.name
    system = worksheet.dateSystem
    guard let columns = try header.columns(of: &rows, system) else {
      throw RowError(.headerMissing, place: .row(sheet: sheet, 1))
    }
    self.rows = rows
    self.columns = columns
    row = TypedRow(labels: ColumnLabels(columns), spelling: spelling, file: nil)
  }

  /// The next row; `nil` at the end.
  ///
  /// - Complexity: O(*n*) in the row's cells and columns.
  public func next() -> Result<Row, any Error>? {
    guard !hasFailed else { return nil }
    do {
      guard let (number, values) = try rows.nextValues(columns.count, system) else { return nil }
      return Result { try decode(values, number) }
    } catch {
      hasFailed = true
      return .failure(error)
    }
  }

  private func decode(_ values: [StatedValue], _ number: Int) throws -> Row {
    let sheet = sheet
    return try row.decode(Row.self, from: values) { index in
      .cell(sheet: sheet, CellReference(clampingColumn: index + 1, row: number))
    }
  }
}

extension Worksheet {
  /// Reads the rows as values whose keys are the labels of the columns: see ``SheetRows``.
  ///
  /// - Parameters:
  ///   - type: What each row is.
  ///   - header: Where the labels stand.
  ///   - spelling: How text spells numbers and dates; cells that are numbers and dates need none.
  /// - Throws: ``XLSXError`` if the worksheet cannot be read, ``RowError`` if it has no labels.
  public func rows<Row: Decodable>(
    of type: Row.Type, header: SheetRows<Row>.Header = .first, spelling: TextSpelling = .plain
  ) throws -> SheetRows<Row> {
    try SheetRows(self, header, spelling)
  }
}

extension SheetRows.Header {
  /// The labels, read up to their end; `nil` where the worksheet ends before them.
  fileprivate func columns(of rows: inout Rows, _ system: DateSystem) throws(XLSXError) -> [String]? {
    if case .none(let columns) = self { return columns }
    while let (number, values) = try rows.nextValues(nil, system) {
      if case .row(let header) = self, number < header { continue }
      return values.map { String($0, spelling: .plain) ?? "" }
    }
    return nil
  }
}

extension Rows {
  /// The values of the next row that has any, from column A on.
  ///
  /// - Parameter count: How many columns; `nil` for as many as have values.
  fileprivate mutating func nextValues(
    _ count: Int?, _ system: DateSystem
  ) throws(XLSXError) -> (number: Int, values: [StatedValue])? {
    while let row = try next() {
      var values = [StatedValue](repeating: .empty, count: count ?? 0)
      var isEmpty = true
      for index in row.indices {
        let cell = row[index]
        let value = cell.stated(in: system)
        guard value != .empty, cell.column <= count ?? .max else { continue }
        while values.count < cell.column { values.append(.empty) }
        values[cell.column - 1] = value
        isEmpty = false
      }
      if !isEmpty { return (row.number, values) }
    }
    return nil
  }
}
