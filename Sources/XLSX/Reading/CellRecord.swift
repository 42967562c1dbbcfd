/// A cell within a row's storage: what it is and where its bytes stand.
@usableFromInline @frozen struct CellRecord: BitwiseCopyable {
  @usableFromInline @frozen enum Kind: UInt8 {
    case empty, number, text, boolean, error, date, formulaWithoutValue
  }

  /// Whose bytes a value's are.
  @usableFromInline @frozen enum Space: UInt8 {
    case window, scratch, sharedStrings
  }

  @usableFromInline @frozen struct Flags: OptionSet {
    @usableFromInline let rawValue: UInt8

    @inlinable init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable static var formula: Self { Self(rawValue: 1) }
    @inlinable static var sharedFormula: Self { Self(rawValue: 2) }
    @inlinable static var formulaText: Self { Self(rawValue: 4) }
    @inlinable static var isTrue: Self { Self(rawValue: 8) }
  }

  /// Counts from 1.
  @usableFromInline var column: UInt16
  @usableFromInline var kind: Kind = .empty
  @usableFromInline var space: Space = .scratch
  @usableFromInline var format: NumberFormatClass = .general
  @usableFromInline var flags: Flags = []
  @usableFromInline var start: UInt32 = 0
  @usableFromInline var end: UInt32 = 0
  /// A formula's text always stands in the scratch space.
  @usableFromInline var formulaStart: UInt32 = 0
  @usableFromInline var formulaEnd: UInt32 = 0

  init(column: Int) { self.column = UInt16(truncatingIfNeeded: column) }
}
