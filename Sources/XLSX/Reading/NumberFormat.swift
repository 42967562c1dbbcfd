/// Tells what a number format shows a number as.
///
/// ECMA-376-1 §18.8.30 (numFmt) lists the built-in formats, §18.8.31 the language of the codes.
enum NumberFormat {
  /// The class of a built-in format, which has no code in the workbook.
  static func builtInClass(_ identifier: Int) -> NumberFormatClass {
    switch identifier {
    case 1...4, 11...13, 37...44, 48: .number
    case 9, 10: .percent
    case 14...17, 27...31, 36, 50...54, 57, 58: .date
    case 18...21, 32...35, 45...47, 55, 56: .time
    case 22: .dateTime
    case 49: .text
    default: .general
    }
  }

  /// What a format code says of a cell.
  static func formatOf(code: String) -> CellFormat {
    var flags: CellRecord.Flags = showsYearAlone(code) ? .yearAlone : []
    if firstSection(of: code).contains(.elapsed) { flags.insert(.elapsed) }
    return CellFormat(numbers: classOf(code: code), flags: flags, digits: ShownDigits(code: code))
  }

  /// What a built-in format says of a cell; 46 is `[h]:mm:ss`.
  static func formatOf(builtIn identifier: Int) -> CellFormat {
    CellFormat(
      numbers: builtInClass(identifier), flags: identifier == 46 ? .elapsed : [],
      digits: ShownDigits(builtIn: identifier))
  }

  /// Whether a code may show a unit or a scale beside a number: it has text, a currency, or a comma behind its digits.
  static func showsUnit(_ code: String) -> Bool {
    let section = code.utf8.prefix { $0 != UInt8(ascii: ";") }
    var previous: UInt8 = 0
    var hasDigit = false
    for (index, byte) in section.enumerated() {
      switch byte {
      case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): hasDigit = true
      case UInt8(ascii: "\""), UInt8(ascii: "$"), 0x80...: return true
      case UInt8(ascii: ","):
        let next = section.dropFirst(index + 1).first
        if hasDigit, next != UInt8(ascii: "#"), next != UInt8(ascii: "0"), next != UInt8(ascii: "?") {
          return true
        }
      default: if previous == UInt8(ascii: "\\"), byte != UInt8(ascii: " ") { return true }
      }
      previous = byte
    }
    return false
  }

  /// The section for positive numbers.
  private static func firstSection(of code: String) -> [NumberFormatToken] {
    var tokeniser = NumberFormatTokeniser(code)
    var shown: [NumberFormatToken] = []
    while let token = tokeniser.next(), token != .sectionEnd { shown.append(token) }
    return shown
  }

  /// Whether a code shows of a date only its year: `yyyy`.
  private static func showsYearAlone(_ code: String) -> Bool {
    let shown = firstSection(of: code)
    return shown.count { $0 == .year } == 1 && shown.allSatisfy { $0 == .year || $0 == .other }
  }

  /// The class of a format code by its first section, which is for positive numbers.
  static func classOf(code: String) -> NumberFormatClass {
    let shown = firstSection(of: code)
    let calendar = calendarParts(of: shown)
    switch (calendar.hasDate, calendar.hasTime) {
    case (true, true): return .dateTime
    case (true, false): return .date
    case (false, true): return .time
    case (false, false): break
    }
    if shown.contains(.percent) { return .percent }
    if shown.contains(.general) { return .general }
    if shown.contains(.digit) { return .number }
    return shown.contains(.text) ? .text : .general
  }

  /// `m` is a minute after an hour or before a second, otherwise a month.
  private static func calendarParts(of tokens: [NumberFormatToken]) -> (hasDate: Bool, hasTime: Bool) {
    let parts = tokens.filter {
      [.day, .year, .hour, .second, .monthOrMinute, .elapsed, .halfDay].contains($0)
    }
    var hasDate = false
    var hasTime = false
    for (index, part) in parts.enumerated() {
      switch part {
      case .day, .year: hasDate = true
      case .monthOrMinute:
        let isBehindHour = index > 0 && [.hour, .elapsed].contains(parts[index - 1])
        let isBeforeSecond = index + 1 < parts.count && parts[index + 1] == .second
        if isBehindHour || isBeforeSecond { hasTime = true } else { hasDate = true }
      default: hasTime = true
      }
    }
    return (hasDate, hasTime)
  }
}

/// What a cell's number format shows a number as.
@frozen public enum NumberFormatClass: UInt8, Sendable, Hashable, BitwiseCopyable {
  /// `general` is Excel's default, and `text` shows numbers as typed.
  case general, number, percent, date, time, dateTime, text
}
