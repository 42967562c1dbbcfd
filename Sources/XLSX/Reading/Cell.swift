/// A cell of a row, lent like its row.
@frozen public struct Cell: ~Escapable {
  /// Counts from 1.
  public let column: Int
  public let value: CellValue
  /// What the cell's number format shows a number as.
  public let format: NumberFormatClass
  /// Whether a formula stands behind the value.
  public let hasFormula: Bool
  /// Whether the formula is one that several cells share; then only the first of them states its text.
  public let hasSharedFormula: Bool
  /// The formula's text without `=`, where rows were asked for ``RowOptions/formulas`` and the cell states it.
  public let formula: Span<UInt8>?

  @inlinable @_lifetime(copy row)
  init(_ record: CellRecord, in row: borrowing Row) {
    column = Int(record.column)
    format = record.format
    hasFormula = record.flags.contains(.formula)
    hasSharedFormula = record.flags.contains(.sharedFormula)
    formula = record.flags.contains(.formulaText) ? row.formula(of: record) : nil
    value = row.value(of: record)
  }
}

extension Cell {
  /// The cell's text as a string of its own; `nil` for anything but text.
  public var text: String? {
    guard case .text(let bytes) = value else { return nil }
    return String(bytes: bytes)
  }

  /// The cell's number, exactly; `nil` for anything but a number.
  public var number: DecimalNumber? {
    guard case .number(let bytes) = value else { return nil }
    return DecimalNumber(bytes)
  }
}

extension String {
  /// A copy of lent UTF-8.
  public init(bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
