internal import CAfstemByteScan
internal import AfstemModel

/// Recognises Danish civil registration numbers: a date of birth in six digits, then four.
///
/// Replacement numbers add 60 to the day. There is no checksum to test: numbers without one have been issued
/// since 2007. They are found in every spelling: in one piece, with blanks, a dash, a dot or a slash between the two
/// parts, and with the date's own parts divided, `01.01.70-1234`.
package enum CivilRegistrationNumber {
  /// Whether a text contains one that is not part of a longer number or code.
  ///
  /// - Parameter isDashed: Whether to look only for numbers in parts, because ten digits may be an account number.
  /// - Complexity: O(*n*) in the text's length.
  package static func occurs(in text: String, dashed isDashed: Bool = false) -> Bool {
    var text = text
    return text.withUTF8 { occurs(in: $0.span, dashed: isDashed) }
  }

  package static func occurs(in text: Span<UInt8>, dashed isDashed: Bool = false) -> Bool {
    text.withUnsafeBufferPointer { text in
      guard text.count >= length, mayOccur(in: text) else { return false }
      return next(in: text, from: 0, isDashed) != nil
    }
  }

  /// The text with the last four digits of such numbers replaced by asterisks: `010170-****`, however it was spelt.
  package static func masked(_ text: String, dashed isDashed: Bool = false) -> String {
    var text = text
    return text.withUTF8 { String(decoding: masked($0.span, dashed: isDashed), as: UTF8.self) }
  }

  package static func masked(_ text: Span<UInt8>, dashed isDashed: Bool = false) -> [UInt8] {
    text.withUnsafeBufferPointer { text in
      var masked: [UInt8] = []
      masked.reserveCapacity(text.count)
      var position = 0
      while let found = next(in: text, from: position, isDashed) {
        masked += text[position..<found.range.lowerBound]
        for index in [found.day, found.month, found.year] { masked += text[index..<(index + 2)] }
        masked += "-****".utf8
        position = found.range.upperBound
      }
      return masked + text[position...]
    }
  }

  /// A number of digits alone, as a column of them has it: ten, or nine where a spreadsheet dropped a leading zero.
  ///
  /// - Returns: It masked; `nil` where the digits are no such number.
  package static func masked(digits: String) -> String? {
    let whole = digits.utf8.count == length - 1 ? "0" + digits : digits
    guard whole.utf8.count == length, whole.utf8.allSatisfy(\.isDigit) else { return nil }
    let masked = masked(whole)
    return masked == whole ? nil : masked
  }

  /// The number of digits in a whole number.
  private static let length = 10

  private struct Found {
    var range: Range<Int>
    /// Where the two digits of each stand.
    var day: Int
    var month: Int
    var year: Int
  }

  /// A quick test, which lets some texts through that hold none.
  private static func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    afstem_may_hold_birthday(text.baseAddress, text.count) != 0
  }

  private static func next(in text: UnsafeBufferPointer<UInt8>, from start: Int, _ isDashed: Bool) -> Found? {
    var index = start
    while index < text.count {
      guard text[index].isDigit else {
        index += 1
        continue
      }
      let count = run(in: text, at: index)
      if let found = number(at: index, count, in: text, isDashed) { return found }
      index += count
    }
    return nil
  }

  private static func run(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    var end = index
    while end < text.count, text[end].isDigit { end += 1 }
    return end - index
  }
}

// MARK: - Spellings

extension CivilRegistrationNumber {
  /// The number that begins with a run of digits.
  private static func number(
    at start: Int, _ count: Int, in text: UnsafeBufferPointer<UInt8>, _ isDashed: Bool
  ) -> Found? {
    let found: Found? =
      switch count {
      case 10: isDashed ? nil : whole(at: start, in: text)
      case 6:
        serial(after: start + 6, in: text).map {
          Found(range: start..<$0, day: start, month: start + 2, year: start + 4)
        }
      case 8:
        dashedSerial(ofYear: start + 4, in: text).map {
          Found(range: start..<$0, day: start, month: start + 2, year: start + 6)
        }
      case 2: divided(at: start, in: text)
      default: nil
      }
    guard let found, isBirthday(found, in: text) else { return nil }
    return found
  }

  private static func whole(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Found? {
    guard !isPartOfCode(start..<start + length, in: text), !isPartOfAmount(start..<start + length, in: text),
      !NumberWord.precedes(start, in: text)
    else { return nil }
    return Found(range: start..<start + length, day: start, month: start + 2, year: start + 4)
  }

  /// `01.01.70-1234`, `01 01 70 1234`, `01.01.701234`, `01-01-1970-1234`
  private static func divided(at day: Int, in text: UnsafeBufferPointer<UInt8>) -> Found? {
    guard let month = sign(at: day + 2, in: text), run(in: text, at: month) == 2,
      let year = sign(at: month + 2, in: text)
    else { return nil }
    let count = run(in: text, at: year)
    let end =
      switch count {
      case 6: year + 6
      case 2: serial(after: year + 2, in: text)
      case 4: dashedSerial(ofYear: year, in: text)
      default: Int?.none
      }
    return end.map { Found(range: day..<$0, day: day, month: month, year: count == 4 ? year + 2 : year) }
  }

  /// Where four digits after signs end, in one piece or two.
  private static func serial(after index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let start = signs(at: index, in: text)?.end else { return nil }
    switch run(in: text, at: start) {
    case 4: return start + 4
    case 2:
      guard let rest = sign(at: start + 2, in: text), run(in: text, at: rest) == 2 else { return nil }
      return rest + 2
    default: return nil
    }
  }

  /// Where four digits after a year in four digits end: of a century that people who live were born in, which
  /// `0100-01010000-2013` is not; and after a mark, for a blank may come before the time of day.
  private static func dashedSerial(ofYear year: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (18...20).contains(pair(year, in: text)), let signs = signs(at: year + 4, in: text), signs.hasMark,
      run(in: text, at: signs.end) == 4
    else { return nil }
    return signs.end + 4
  }

  /// Where one sign ends.
  private static func sign(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let length = max(blankLength(at: index, in: text), markLength(at: index, in: text))
    return length > 0 ? index + length : nil
  }

  /// Where blanks end, with a mark among them or without; `nil` where there is neither.
  private static func signs(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> (end: Int, hasMark: Bool)?
  {
    var index = start
    var (blanks, hasMark) = (0, false)
    while blanks < 4 {
      let blank = blankLength(at: index, in: text)
      if blank > 0 {
        (index, blanks) = (index + blank, blanks + 1)
        continue
      }
      let mark = markLength(at: index, in: text)
      guard mark > 0, !hasMark else { break }
      (index, hasMark) = (index + mark, true)
    }
    return index > start ? (index, hasMark) : nil
  }

  private static func blankLength(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard index < text.count else { return 0 }
    if text[index] == UInt8(ascii: " ") { return 1 }
    return text[index] < 0x80 ? 0 : wide(blanks, at: index, in: text)
  }

  private static func markLength(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard index < text.count else { return 0 }
    switch text[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"): return 1
    case 0x80...: return wide(marks, at: index, in: text)
    default: return 0
    }
  }

  private static func wide(_ signs: [[UInt8]], at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    signs.first { text[index...].starts(with: $0) }?.count ?? 0
  }

  private static let blanks: [[UInt8]] =
    (["\u{A0}", "\u{202F}", "\u{2060}", "\u{3000}", "\u{FEFF}"]
    + (0x2000...0x200D).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }).map {
      Array($0.utf8)
    }

  private static let marks: [[UInt8]] = [
    "\u{AD}", "\u{B7}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}",
    "\u{FE63}", "\u{FF0D}",
  ].map { Array($0.utf8) }

  /// Whether a run of digits is in a word with further digits, such as a hexadecimal code.
  private static func isPartOfCode(_ digits: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = text[..<digits.lowerBound].reversed().prefix(while: \.isLetterOrDigit)
    let after = text[digits.upperBound...].prefix(while: \.isLetterOrDigit)
    return before.contains(where: \.isDigit) || after.contains(where: \.isDigit)
  }

  /// Whether digits go on after a decimal mark: `3112701234,50`.
  private static func isPartOfAmount(_ digits: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let mark = digits.upperBound
    guard mark + 1 < text.count, text[mark + 1].isDigit else { return false }
    return text[mark] == UInt8(ascii: ",") && (mark + 3 >= text.count || !text[mark + 3].isDigit)
  }

  /// Words before ten digits that say what they are: `Konto 0101800000`, `Faktura nr. 0101800000`.
  private enum NumberWord {
    static func precedes(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
      var rest = text[..<start]
      for _ in 0..<2 {
        let word = lastWord(of: &rest)
        if fillers.contains(word) { continue }
        return stems.contains { word.contains($0) }
      }
      return false
    }

    /// The last word, in lower-case letters of ASCII alone, which no more than a few signs may follow.
    private static func lastWord(of rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> String {
      var signs = 0
      while let last = rest.last, signs < 3, !last.isLetterOrDigit, last < 0x80 {
        rest.removeLast()
        signs += 1
      }
      var word: [UInt8] = []
      while let last = rest.last, word.count < 24, last.isLetterOrDigit || last >= 0x80, !last.isDigit {
        if last < 0x80 { word.append(last | 0x20) }
        rest.removeLast()
      }
      return String(decoding: word.reversed(), as: UTF8.self)
    }

    private static let fillers: Set<String> = ["nr", "no", "nummer", "number"]
    private static let stems = [
      "konto", "faktura", "bilag", "journal", "telefon", "tlf", "mobil", "ordre", "account", "invoice",
      "phone", "cvr",
    ]
  }

  /// The number that two digits are.
  private static func pair(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    Int(text[index] - 48) * 10 + Int(text[index + 1] - 48)
  }

  /// Day, month and year in two digits each; of two possible years the leap year counts.
  private static func isBirthday(_ found: Found, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let day = pair(found.day, in: text)
    let (month, year) = (pair(found.month, in: text), pair(found.year, in: text))
    guard (1...12).contains(month) else { return false }
    let last = CalendarDate.lastDay(ofMonth: month, year: 2000 + year)
    return (1...last).contains(day) || (61...60 + last).contains(day)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  fileprivate var isLetterOrDigit: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 26 }
}
