/// A cell of a row, lent like its row.
@frozen public struct Cell: ~Escapable, BitwiseCopyable {
  @usableFromInline let record: CellRecord
  /// What the value is read from.
  @usableFromInline let bytes: Span<UInt8>
  @usableFromInline let scratch: Span<UInt8>

  @inlinable @_lifetime(copy row)
  init(_ record: CellRecord, in row: borrowing Row) {
    self.record = record
    bytes = row.bytes(of: record)
    scratch = row.scratch
  }

  /// Counts from 1.
  @inlinable public var column: Int { Int(record.column) }

  public var value: CellValue {
    @inlinable @_lifetime(copy self)
    get {
      switch record.kind {
      case .empty: .empty
      case .number: .number(bytes)
      case .text: .text(bytes)
      case .boolean: .boolean(record.flags.contains(.isTrue))
      case .error: .error(bytes)
      case .date: .date(bytes)
      case .formulaWithoutValue: .formulaWithoutValue
      }
    }
  }

  /// What the cell's number format shows a number as.
  @inlinable public var format: NumberFormatClass { record.format }
  /// Whether a formula stands behind the value.
  @inlinable public var hasFormula: Bool { record.flags.contains(.formula) }
  /// Whether the formula is one that several cells share; then only the first of them states its text.
  @inlinable public var hasSharedFormula: Bool { record.flags.contains(.sharedFormula) }

  /// The formula's text without `=`, where rows were asked for ``RowOptions/formulas`` and the cell states it.
  public var formula: Span<UInt8>? {
    @inlinable @_lifetime(copy self)
    get {
      guard record.flags.contains(.formulaText) else { return nil }
      return scratch.extracting(Int(record.formulaStart)..<Int(record.formulaEnd))
    }
  }
}

extension Cell {
  /// The cell's text as a string of its own; `nil` for anything but text.
  public var text: String? {
    guard case .text(let bytes) = value else { return nil }
    return String(bytes: bytes)
  }

  /// The cell's number, exactly; `nil` for anything but a number.
  public var number: ExactDecimal? {
    guard case .number(let bytes) = value else { return nil }
    return ExactDecimal(bytes)
  }
}

extension String {
  /// A copy of lent UTF-8.
  public init(bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
