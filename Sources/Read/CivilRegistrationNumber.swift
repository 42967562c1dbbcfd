internal import CByteScan
internal import Model

/// Recognises Danish civil registration numbers: six digits that are a date of birth, then four.
///
/// Replacement numbers add 60 to the day. There is no checksum to test: numbers without one have been issued
/// since 2007. A hyphen, another dash or a space may stand between the two parts.
package enum CivilRegistrationNumber {
  /// Whether a text contains one that is not part of a longer number or code.
  ///
  /// - Parameter isDashed: Whether to look only for numbers in two parts, because ten digits may be an account number.
  /// - Complexity: O(*n*) in the text's length.
  package static func occurs(in text: String, dashed isDashed: Bool = false) -> Bool {
    var text = text
    return text.withUTF8 { occurs(in: $0.span, dashed: isDashed) }
  }

  package static func occurs(in text: Span<UInt8>, dashed isDashed: Bool = false) -> Bool {
    text.withUnsafeBufferPointer { text in
      guard text.count >= length, afstem_holds_run_of_6_or_10(text.baseAddress, text.count) != 0 else {
        return false
      }
      return range(in: text, from: 0, isDashed) != nil
    }
  }

  /// The text with the digits of such numbers replaced by asterisks.
  package static func masked(_ text: String, dashed isDashed: Bool = false) -> String {
    var text = text
    return text.withUTF8 { String(decoding: masked($0.span, dashed: isDashed), as: UTF8.self) }
  }

  package static func masked(_ text: Span<UInt8>, dashed isDashed: Bool = false) -> [UInt8] {
    text.withUnsafeBufferPointer { text in
      var masked = Array(text)
      var position = 0
      while let range = range(in: text, from: position, isDashed) {
        for index in range where text[index].isDigit { masked[index] = UInt8(ascii: "*") }
        position = range.upperBound
      }
      return masked
    }
  }

  /// The number of digits in a date of birth, and in a whole number.
  private static let birthdayLength = 6
  private static let length = 10

  private static func range(in text: UnsafeBufferPointer<UInt8>, from start: Int, _ isDashed: Bool)
    -> Range<Int>?
  {
    var index = start
    while let first = firstRun(in: text, from: index) {
      if let end = end(ofNumberAt: first, in: text, isDashed) { return first.lowerBound..<end }
      index = first.upperBound
    }
    return nil
  }

  /// The next run of six digits or more.
  private static func firstRun(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
    var rest = text[start...]
    while let lower = rest.firstIndex(where: \.isDigit) {
      let upper = text[lower...].firstIndex { !$0.isDigit } ?? text.endIndex
      if upper - lower >= birthdayLength { return lower..<upper }
      rest = text[upper...]
    }
    return nil
  }

  /// The end of the number that begins with a run of digits; `nil` if none does.
  private static func end(
    ofNumberAt digits: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ isDashed: Bool
  ) -> Int? {
    guard isBirthday(at: digits.lowerBound, in: text) else { return nil }
    if digits.count == length {
      return isDashed || isPartOfCode(digits, in: text) ? nil : digits.upperBound
    }
    guard digits.count == birthdayLength else { return nil }
    let serial = digits.upperBound + dashLength(at: digits.upperBound, in: text)
    let end = serial + length - birthdayLength
    guard serial > digits.upperBound, end <= text.count, text[serial..<end].allSatisfy(\.isDigit),
      end == text.count || !text[end].isDigit
    else { return nil }
    return end
  }

  /// Whether a run of digits is in a word with further digits, such as a hexadecimal code.
  private static func isPartOfCode(_ digits: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = text[..<digits.lowerBound].reversed().prefix(while: \.isLetterOrDigit)
    let after = text[digits.upperBound...].prefix(while: \.isLetterOrDigit)
    return before.contains(where: \.isDigit) || after.contains(where: \.isDigit)
  }

  /// The length of the space or dash at an index, in bytes; 0 if there is none.
  private static func dashLength(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard index < text.count else { return 0 }
    if text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: " ") { return 1 }
    let rest = text[index...].prefix(3)
    if rest.starts(with: "\u{A0}".utf8) || rest.starts(with: "\u{AD}".utf8) { return 2 }
    return dashes.contains { rest.elementsEqual($0.utf8) } ? 3 : 0
  }

  private static let dashes = ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"]

  /// Day, month and year in two digits each; of two possible years the leap year counts.
  private static func isBirthday(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    func pair(_ offset: Int) -> Int {
      Int(text[index + offset] - 48) * 10 + Int(text[index + offset + 1] - 48)
    }
    let (day, month, year) = (pair(0), pair(2), pair(4))
    guard (1...12).contains(month) else { return false }
    let last = CalendarDate.lastDay(ofMonth: month, year: 2000 + year)
    return (1...last).contains(day) || (61...60 + last).contains(day)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  fileprivate var isLetterOrDigit: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 26 }
}
