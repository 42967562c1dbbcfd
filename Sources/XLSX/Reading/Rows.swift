/// Reads a worksheet's rows one at a time, in memory that does not grow with their number.
///
/// ```swift
/// var numbers: [ExactDecimal] = []
/// var rows = try worksheet.rows()
/// while let row = try rows.next() {
///   for index in row.indices {
///     if let number = row[index].number { numbers.append(number) }
///   }
/// }
/// ```
public struct Rows: ~Copyable {
  /// Of a worksheet's part; `nil` in an OpenDocument spreadsheet.
  private var stream: RowStream?
  private let table: TableRows?
  /// The lifetime on which returned rows depend; depending on `stream` itself would copy it for each row.
  ///
  /// It is not `Void`, which Swift 6.3 miscompiles in a noncopyable type when it optimises the initialiser.
  private var loan = false

  init(_ stream: consuming RowStream) {
    self.stream = .some(stream)
    table = nil
  }

  init(_ table: TableRows) {
    stream = nil
    self.table = table
  }

  /// The fraction of the worksheet's markup that has been read, from 0 to 1.
  public var fractionRead: Double {
    if let table { return table.fractionRead }
    switch stream {
    case .some(let stream): return stream.fractionRead
    case .none: return 1
    }
  }

  /// What the worksheet states around its rows, as far as it has been read: columns are complete once ``next()`` has
  /// returned the first row, merged ranges and filter once it has returned `nil`.
  public var layout: SheetLayout {
    if let table { return table.layout }
    switch stream {
    case .some(let stream): return stream.layout
    case .none: return SheetLayout()
    }
  }

  /// The code of a cell's number format, by its ``Cell/appearanceNumber``, where it shows text, a currency or a scale beside
  /// the number, such as `#,##0,` or `0 "stk."` (ECMA-376-1 §18.8.31); `nil` for any other.
  public func formatCode(_ number: UInt16) -> String? {
    guard number != 0 else { return nil }
    if let table { return table.appearance(number)?.code }
    switch stream {
    case .some(let stream): return stream.formatCode(number)
    case .none: return nil
    }
  }

  /// How a cell's format sets it apart, by its ``Cell/appearanceNumber``.
  public func emphasis(_ number: UInt16) -> CellEmphasis {
    guard number != 0 else { return CellEmphasis() }
    if let table { return table.appearance(number)?.emphasis ?? CellEmphasis() }
    switch stream {
    case .some(let stream): return stream.emphasis(number) ?? CellEmphasis()
    case .none: return CellEmphasis()
    }
  }

  /// The next row in ascending order of number; `nil` at the end. Rows that the worksheet does not state are left out.
  ///
  /// Ends the validity of the previous row and its cells, which the compiler enforces.
  ///
  /// - Throws: ``XLSXError`` for a damaged archive, malformed markup or values, and exceeded limits. Rows before the
  ///   error are returned first, and further calls throw it again.
  @_lifetime(&self)
  public mutating func next() throws(XLSXError) -> Row? {
    if let table {
      guard let record = try table.next() else { return nil }
      let row = Row(record, cells: table.cells(of: record), spaces: table.spaces)
      return _overrideLifetime(row, mutating: &loan)
    }
    guard let record = try stream?.next(), let cells = stream?.cells(of: record), let spaces = stream?.spaces
    else { return nil }
    let row = Row(record, cells: cells, spaces: spaces)
    return _overrideLifetime(row, mutating: &loan)
  }
}

/// What to read besides values; by default nothing, at no cost.
public struct RowOptions: OptionSet, Sendable {
  /// The options as bits.
  public let rawValue: Int

  /// Creates options from raw bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Formulas' texts, for ``Cell/formula``.
  public static let formulas = Self(rawValue: 1)
}
