/// Why a row is no value of the type that was asked for, and where.
public struct RowError: Error, Sendable, Hashable {
  /// Where a row stands.
  public enum Place: Sendable, Hashable {
    /// The line on which a record of a delimited file starts; counts from 1.
    case line(Int)
    /// A row of a worksheet; counts from 1.
    case row(sheet: String, Int)
    /// A cell of a worksheet.
    case cell(sheet: String, CellReference)
  }

  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// No column has the name that the type asks for.
    case columnMissing
    /// Several columns have it.
    case columnAmbiguous
    /// The field states something else than the type expects.
    case valueMismatched(StatedValue, expected: String)
    /// A record has more fields than there are columns.
    case fieldsBeyondColumns(fields: Int, columns: Int)
    /// The type is more than one value, and cannot be a field.
    case notOneValue(type: String)
    /// There is no row with labels.
    case headerMissing
  }

  /// What is wrong.
  public var problem: Problem
  /// The file's path, where it is known.
  public var file: String?
  /// Where the row or the cell stands; `nil` while a value is written.
  public var place: Place?
  /// The column's label.
  public var column: String?

  /// Creates an error.
  public init(_ problem: Problem, file: String? = nil, place: Place? = nil, column: String? = nil) {
    self.problem = problem
    self.file = file
    self.place = place
    self.column = column
  }
}

extension RowError: CustomStringConvertible {
  /// Place, column and problem: `sager.csv: line 3: 'Antal': 'fire' is no Int`.
  public var description: String {
    [file, place?.description, column.map { "'\($0)'" }, problem.description].compactMap(\.self)
      .joined(separator: ": ")
  }
}

extension RowError.Place: CustomStringConvertible {
  /// `line 3`, `Plan!row 3` or `Plan!B7`.
  public var description: String {
    switch self {
    case .line(let line): "line \(line)"
    case .row(let sheet, let row): "\(sheet)!row \(row)"
    case .cell(let sheet, let cell): "\(sheet)!\(cell)"
    }
  }
}

extension RowError.Problem: CustomStringConvertible {
  /// In English, without the place.
  public var description: String {
    switch self {
    case .columnMissing: "there is no such column"
    case .columnAmbiguous: "several columns have this label"
    case .valueMismatched(.empty, let expected): "it is empty, and \(expected) is expected"
    case .valueMismatched(let value, let expected): "'\(value)' is no \(expected)"
    case .fieldsBeyondColumns(let fields, let columns): "\(fields) fields, but \(columns) columns"
    case .notOneValue(let type): "\(type) is more than one value"
    case .headerMissing: "there is no row with labels"
    }
  }
}
