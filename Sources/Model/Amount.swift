package import AfstemCells

/// Money in whole øre.
package struct Amount: Codable, Sendable, Hashable, Comparable {
  package var øre: Int64

  package init(øre: Int64) { self.øre = øre }

  package static let zero = Amount(øre: 0)

  package static func < (one: Self, other: Self) -> Bool { one.øre < other.øre }
}

extension Amount: CustomStringConvertible {
  /// Kroner with a decimal point and only the decimals needed: `165000`, `165000.5`, `-0.25`.
  package var description: String { ExactDecimal(significand: øre, exponent: -2).description }

  /// Kroner as a reader of the language expects them: `1.490.000`, `1.490.000,50`; `1,490,000.50` in English.
  package func text(in language: Language) -> String {
    let (kroner, rest) = øre.magnitude.quotientAndRemainder(dividingBy: 100)
    let decimals = rest == 0 ? "" : language.decimalMark + (rest < 10 ? "0" : "") + String(rest)
    return (øre < 0 ? "-" : "") + language.grouped(kroner) + decimals
  }
}

extension Language {
  /// The mark before decimals.
  package var decimalMark: String { self == .danish ? "," : "." }
  /// The mark between groups of three digits.
  package var groupMark: String { self == .danish ? "." : "," }

  /// A whole number with its digits in groups of three.
  package func grouped(_ number: UInt64) -> String {
    let digits = Array(String(number))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += groupMark }
      text.append(digit)
    }
    return text
  }

  /// A count with its digits in groups of three: `-1.380`.
  package func grouped(_ number: Int64) -> String { (number < 0 ? "-" : "") + grouped(number.magnitude) }

  /// A decimal with the digits before the mark in groups of three: `1.380,5`.
  package func grouped(_ number: ExactDecimal) -> String {
    let plain = number.description
    let parts = plain.split(separator: ".", maxSplits: 1).map(String.init)
    let whole = parts.first.flatMap(Int64.init).map(grouped) ?? parts.first ?? ""
    let sign = plain.hasPrefix("-0") ? "-" : ""
    return parts.count == 2 ? sign + whole + decimalMark + parts[1] : whole
  }
}

extension Stated<Amount> {
  /// The same in whole øre.
  package var øre: Stated<Int64> {
    switch self {
    case .known(let amount): .known(amount.øre)
    case .unknown: .unknown
    case .blank: .blank
    }
  }
}
