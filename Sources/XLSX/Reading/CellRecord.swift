/// A cell in a row's storage: its kind and the range of its bytes.
@usableFromInline @frozen struct CellRecord: BitwiseCopyable {
  @usableFromInline @frozen enum Kind: UInt8 {
    case empty, number, text, boolean, error, date, formulaWithoutValue
  }

  /// The buffer that holds a value's bytes.
  @usableFromInline @frozen enum Space: UInt8 {
    case window, scratch, sharedStrings
  }

  @usableFromInline @frozen struct Flags: OptionSet, Sendable, BitwiseCopyable {
    @usableFromInline let rawValue: UInt8

    @inlinable init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable static var formula: Self { Self(rawValue: 1) }
    @inlinable static var sharedFormula: Self { Self(rawValue: 2) }
    @inlinable static var formulaText: Self { Self(rawValue: 4) }
    @inlinable static var isTrue: Self { Self(rawValue: 8) }
    @inlinable static var struckThrough: Self { Self(rawValue: 16) }
    /// Its format shows of a date only the year.
    @inlinable static var yearAlone: Self { Self(rawValue: 32) }
    /// Its format counts hours, minutes or seconds past a day.
    @inlinable static var elapsed: Self { Self(rawValue: 64) }
  }

  /// Counts from 1.
  @usableFromInline var column: UInt16
  @usableFromInline var kind: Kind = .empty
  @usableFromInline var space: Space = .scratch
  @usableFromInline var format: NumberFormatClass = .general
  @usableFromInline var flags: Flags = []
  @usableFromInline var digits = ShownDigits()
  /// The place of the format's looks among those that show more than a number, counting from 1; 0 for none.
  @usableFromInline var appearance: UInt16 = 0
  @usableFromInline var start: UInt32 = 0
  @usableFromInline var end: UInt32 = 0
  /// A formula's text is always in the scratch buffer.
  @usableFromInline var formulaStart: UInt32 = 0
  @usableFromInline var formulaEnd: UInt32 = 0

  init(column: Int) { self.column = UInt16(truncatingIfNeeded: column) }

  /// Takes all that a cell's format says of it.
  @inline(__always)
  mutating func take(_ cellFormat: CellFormat) {
    format = cellFormat.numbers
    flags = cellFormat.flags
    digits = cellFormat.digits
    appearance = cellFormat.appearance
  }
}

/// How a cell's value is read (ECMA-376-1 §18.18.11, ST_CellType).
enum CellType {
  case number, sharedString, inlineString, formulaString, boolean, error, date

  /// A cell without a type holds a number; `nil` for an unknown type.
  init?(_ text: UnsafeBufferPointer<UInt8>?) {
    guard let text else {
      self = .number
      return
    }
    let known: [(StaticString, CellType)] = [
      ("s", .sharedString), ("n", .number), ("str", .formulaString), ("inlineStr", .inlineString),
      ("b", .boolean),
      ("e", .error), ("d", .date),
    ]
    guard let type = known.first(where: { $0.0.equals(text) })?.1 else { return nil }
    self = type
  }
}
