package import AfstemCells

/// A number in digits, with single dots and commas between them and nothing else: what most figures in text are.
///
/// What it says is what ``NumberStyle`` says of the same token, in one pass over the bytes.
package struct PlainNumber: Sendable, Hashable {
  /// The value, where the dot groups thousands and the comma marks decimals.
  private let danish: ExactDecimal?
  /// The value, where they change places.
  private let english: ExactDecimal?
  private let hasMarks: Bool
  /// Whether a single comma stands before the last three of four to six digits: `12,500`.
  package let hasThreeDecimals: Bool

  /// `nil` for any other text.
  package init?(_ text: String) {
    var text = text
    guard let number = text.withUTF8({ PlainNumber($0.span) }) else { return nil }
    self = number
  }

  private init?(_ text: Span<UInt8>) {
    guard let isMarked = Self.isMarked(text) else { return nil }
    hasMarks = isMarked
    danish = Self.value(of: text, decimalMark: UInt8(ascii: ","))
    english = isMarked ? Self.value(of: text, decimalMark: UInt8(ascii: ".")) : danish
    hasThreeDecimals = isMarked && Self.endsInThreeDecimals(text)
  }

  /// The number as a style writes it; `nil` where it is none of that style, or too long for 64 bits.
  package func value(in style: NumberStyle) -> ExactDecimal? { style == .danish ? danish : english }

  /// The only style that can read the number; `nil` where both can, or neither.
  package var evidence: NumberStyle? {
    guard hasMarks, (danish == nil) != (english == nil) else { return nil }
    return danish == nil ? .english : .danish
  }

  /// Whether there are marks between the digits; `nil` if anything else is.
  private static func isMarked(_ text: Span<UInt8>) -> Bool? {
    var (isMarked, isAfterDigit) = (false, false)
    for index in text.indices {
      let byte = text[index]
      if byte.isDigit {
        isAfterDigit = true
      } else if isAfterDigit, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        (isMarked, isAfterDigit) = (true, false)
      } else {
        return nil
      }
    }
    return isAfterDigit ? isMarked : nil
  }

  private static func value(of text: Span<UInt8>, decimalMark: UInt8) -> ExactDecimal? {
    var significand: Int64 = 0
    var decimals: Int?
    var (group, isGrouped) = (0, false)
    for index in text.indices {
      let byte = text[index]
      if byte.isDigit {
        let shifted = significand.multipliedReportingOverflow(by: 10)
        let sum = shifted.partialValue.addingReportingOverflow(Int64(byte) - 48)
        guard !shifted.overflow, !sum.overflow else { return nil }
        significand = sum.partialValue
        if decimals == nil { group += 1 }
        decimals = decimals.map { $0 + 1 }
      } else {
        guard decimals == nil, byte == decimalMark || isGrouped || group <= 3, !isGrouped || group == 3 else {
          return nil
        }
        if byte == decimalMark { decimals = 0 } else { (group, isGrouped) = (0, true) }
      }
    }
    guard !isGrouped || group == 3 else { return nil }
    return ExactDecimal(significand: significand, exponent: -(decimals ?? 0))
  }

  private static func endsInThreeDecimals(_ text: Span<UInt8>) -> Bool {
    guard (5...7).contains(text.count), text[0] != UInt8(ascii: "0") else { return false }
    let mark = text.count - 4
    return text.indices.allSatisfy { text[$0].isDigit || ($0 == mark && text[$0] == UInt8(ascii: ",")) }
      && !text[mark].isDigit
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
