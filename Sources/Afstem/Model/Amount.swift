internal import Cells

/// Money in whole øre.
public struct Amount: Sendable, Hashable, Comparable {
  public var øre: Int64

  public init(øre: Int64) { self.øre = øre }

  public static let zero = Amount(øre: 0)

  public static func < (one: Self, other: Self) -> Bool { one.øre < other.øre }
}

extension Amount: CustomStringConvertible {
  /// Kroner with a decimal point and only the decimals needed: `165000`, `165000.5`, `-0.25`.
  public var description: String { ExactDecimal(significand: øre, exponent: -2).description }

  /// Kroner as a reader of the language expects them: `1.490.000`, `1.490.000,50`; `1,490,000.50` in English.
  public func text(in language: Language) -> String {
    let (kroner, rest) = øre.magnitude.quotientAndRemainder(dividingBy: 100)
    let decimals = rest == 0 ? "" : language.decimalMark + (rest < 10 ? "0" : "") + String(rest)
    return (øre < 0 ? "-" : "") + language.grouped(kroner) + decimals
  }
}

extension Language {
  /// The mark before decimals.
  public var decimalMark: String { self == .danish ? "," : "." }
  /// The mark between groups of three digits.
  public var groupMark: String { self == .danish ? "." : "," }

  /// A whole number with its digits in groups of three.
  public func grouped(_ number: UInt64) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += groupMark }
      text.append(digit)
    }
    return text
  }

  /// A count with its digits in groups of three: `-1.380`.
  public func grouped(_ number: Int64) -> String { (number < 0 ? "-" : "") + grouped(number.magnitude) }
}
