internal import AfstemModel

/// Dates whose year has two digits, in a column where all do: `13-02-18`.
struct ShortDates: Hashable {
  private let isYearFirst: Bool

  /// How the first rows of a table write them; `nil` if a date of theirs is of another form.
  ///
  /// The day comes first unless the numbers show that the year does: they vary less than the days.
  init?(column: Int, of rows: some Sequence<GridRow>) {
    var numbers: [[Int]] = []
    for row in rows {
      guard let text = row[column]?.text?.tidied, !text.isEmpty else { continue }
      guard let parts = Self.parts(of: text.utf8.span) else {
        if NumericDate(text.utf8.span) != nil { return nil }
        continue
      }
      numbers.append(parts)
    }
    guard !numbers.isEmpty else { return nil }
    let isDayFirst = numbers.allSatisfy { Self.date($0, isYearFirst: false) != nil }
    let isYearFirst = numbers.allSatisfy { Self.date($0, isYearFirst: true) != nil }
    guard isDayFirst || isYearFirst else { return nil }
    let varied = [0, 2].map { place in Set(numbers.map { $0[place] }).count }
    self.isYearFirst = !isDayFirst || (isYearFirst && varied[0] < varied[1])
  }

  func date(_ text: Span<UInt8>) -> CalendarDate? {
    Self.parts(of: text).flatMap { Self.date($0, isYearFirst: isYearFirst) }
  }

  /// A year from 70 on is of the last century.
  private static func date(_ parts: [Int], isYearFirst: Bool) -> CalendarDate? {
    let (year, month, day) = isYearFirst ? (parts[0], parts[1], parts[2]) : (parts[2], parts[1], parts[0])
    let date = CalendarDate(year: year < 70 ? 2_000 + year : 1_900 + year, month: month, day: day)
    guard (1...12).contains(month) else { return nil }
    return (1...CalendarDate.lastDay(ofMonth: month, year: date.year)).contains(day) ? date : nil
  }

  /// The three numbers that a text begins with, two digits each at most, the last of them two.
  private static func parts(of text: Span<UInt8>) -> [Int]? {
    var parts: [Int] = []
    var (number, length, mark) = (0, 0, UInt8(0))
    for index in 0..<min(text.count, 9) {
      let byte = text[index]
      if byte &- UInt8(ascii: "0") < 10 {
        number = number * 10 + Int(byte &- UInt8(ascii: "0"))
        length += 1
      } else if parts.count < 2, (1...2).contains(length), isMark(byte, after: mark) {
        parts.append(number)
        (number, length, mark) = (0, 0, byte)
      } else if parts.count == 2, length == 2, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "T") {
        return parts + [number]
      } else {
        return nil
      }
    }
    return parts.count == 2 && length == 2 && text.count <= 8 ? parts + [number] : nil
  }

  /// What stands between the numbers: the same twice, or `5/3-18`.
  private static func isMark(_ byte: UInt8, after first: UInt8) -> Bool {
    guard "-/.".utf8.contains(byte) else { return false }
    return first == 0 || first == byte || (first == UInt8(ascii: "/") && byte == UInt8(ascii: "-"))
  }
}
