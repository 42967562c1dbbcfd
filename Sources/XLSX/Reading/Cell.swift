/// A cell of a row; valid as long as its row, until the next call to ``Rows/next()``.
@frozen public struct Cell: ~Escapable, BitwiseCopyable {
  @usableFromInline let record: CellRecord
  /// The value's bytes.
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

  /// The cell's value.
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

  /// What the cell's number format shows a number as; `general` if the workbook has no such format.
  @inlinable public var format: NumberFormatClass { record.format }
  /// Whether the cell's number format shows of a date nothing but its year, such as `yyyy`.
  @inlinable public var showsYearAlone: Bool { record.flags.contains(.yearAlone) }
  /// The decimals and separators that the cell's number format shows of every number.
  @inlinable public var shownDigits: ShownDigits { record.digits }
  /// Whether the cell's number format counts hours, minutes or seconds past a day, as `[h]:mm` does.
  @inlinable public var showsElapsedTime: Bool { record.flags.contains(.elapsed) }
  /// Whether the cell's font strikes its text through.
  @inlinable public var isStruckThrough: Bool { record.flags.contains(.struckThrough) }
  /// The number of the format's looks for ``Rows/formatCode(_:)`` and ``Rows/emphasis(_:)``; 0 where the format shows
  /// nothing beside the number.
  @inlinable public var appearanceNumber: UInt16 { record.appearance }
  /// Whether the value is a formula's result.
  @inlinable public var hasFormula: Bool { record.flags.contains(.formula) }
  /// Whether several cells share the formula; only the first of them states its text (ECMA-376-1 §18.3.1.40).
  @inlinable public var hasSharedFormula: Bool { record.flags.contains(.sharedFormula) }

  /// The formula's text in UTF-8, without `=`; `nil` if the cell states none or ``RowOptions/formulas`` was not given.
  public var formula: Span<UInt8>? {
    @inlinable @_lifetime(copy self)
    get {
      guard record.flags.contains(.formulaText) else { return nil }
      return scratch.extracting(Int(record.formulaStart)..<Int(record.formulaEnd))
    }
  }
}

extension Cell {
  /// A copy of the cell's text; `nil` if the cell is not text.
  public var text: String? {
    guard case .text(let bytes) = value else { return nil }
    return String(bytes: bytes)
  }

  /// The cell's number, exact to 18 significant digits; `nil` if the cell is not a number.
  public var number: ExactDecimal? {
    guard case .number(let bytes) = value else { return nil }
    return ExactDecimal(bytes)
  }
}

extension String {
  /// Copies UTF-8; invalid bytes become U+FFFD.
  public init(bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

/// A cell's value. Its bytes are UTF-8 and valid until the next call to ``Rows/next()``.
@frozen public enum CellValue: ~Escapable, BitwiseCopyable {
  /// The cell exists, usually for its format, and has no value.
  case empty
  /// A number exactly as written, such as `1800000`, `-12.5` or `1E-3`.
  case number(Span<UInt8>)
  /// Text with its escapes undone and the runs of rich text joined; phonetic text is left out.
  case text(Span<UInt8>)
  /// A boolean.
  case boolean(Bool)
  /// An error's code, such as `#REF!`.
  case error(Span<UInt8>)
  /// A date in ISO 8601, as cells of type `d` state it.
  case date(Span<UInt8>)
  /// A formula whose result was not saved.
  case formulaWithoutValue
}
