/// A cell within a row's storage: what it is and where its bytes stand.
struct CellRecord: BitwiseCopyable {
  enum Kind: UInt8 {
    case empty, number, text, boolean, error, date, formulaWithoutValue
  }

  /// Whose bytes a value's are.
  enum Space: UInt8 {
    case window, scratch, sharedStrings
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    static let formula = Self(rawValue: 1)
    static let sharedFormula = Self(rawValue: 2)
    static let formulaText = Self(rawValue: 4)
    static let isTrue = Self(rawValue: 8)
  }

  /// Counts from 1.
  var column: UInt16
  var kind: Kind = .empty
  var space: Space = .scratch
  var format: NumberFormatClass = .general
  var flags: Flags = []
  var start: UInt32 = 0
  var end: UInt32 = 0
  /// A formula's text always stands in the scratch space.
  var formulaStart: UInt32 = 0
  var formulaEnd: UInt32 = 0
}
