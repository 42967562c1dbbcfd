/// How text spells numbers and dates.
public struct TextSpelling: Sendable, Hashable {
  /// What stands before a number's decimals.
  public var decimalMark: Character
  /// What may stand between a number's thousands when it is read; it is never written.
  public var groupMark: Character?
  /// Whether dates begin with the day, such as `31-05-2016`; those that begin with the year are read in either case.
  public var beginsWithDay: Bool

  /// Creates a spelling.
  public init(decimalMark: Character, groupMark: Character? = nil, beginsWithDay: Bool = false) {
    self.decimalMark = decimalMark
    self.groupMark = groupMark
    self.beginsWithDay = beginsWithDay
  }

  /// `1490000.5` and `2016-05-31`.
  public static let plain = TextSpelling(decimalMark: ".")
  /// `1490000,5`, also `1.490.000,5`, and `31-05-2016`.
  public static let danish = TextSpelling(decimalMark: ",", groupMark: ".", beginsWithDay: true)
}

extension TextSpelling {
  /// The number that a text spells; `nil` for anything else, and where thousands are not grouped by three digits.
  public func number(_ text: String) -> ExactDecimal? {
    guard decimalMark != "." || groupMark != nil else { return ExactDecimal(text) }
    let parts = text.split(separator: decimalMark, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = ungrouped(parts[0]), parts.count == 1 || Self.areDigits(parts[1]) else { return nil }
    return ExactDecimal(parts.count == 1 ? whole : "\(whole).\(parts[1])")
  }

  /// Digits without the marks between their thousands, and with their sign.
  private func ungrouped(_ text: Substring) -> String? {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard text.count - digits.count <= 1 else { return nil }
    let groups = groupMark.map { digits.split(separator: $0, omittingEmptySubsequences: false) } ?? [digits]
    let areThousands =
      groups.count == 1 || (1...3 ~= groups[0].count && groups.dropFirst().allSatisfy { $0.count == 3 })
    guard areThousands, groups.allSatisfy(Self.areDigits) else { return nil }
    return (text.hasPrefix("-") ? "-" : "") + groups.joined()
  }

  private static func areDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}

extension TextSpelling {
  /// The date that a text spells, with a time after a space or `T` if there is one; `nil` for dates that do not exist.
  public func date(_ text: String) -> CalendarDateTime? {
    let parts = text.utf8.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == 0x20 || $0 == 0x54 }
    guard let day = Self.numbers(parts[0], dividedBy: "-./"), day.count == 3 else { return nil }
    let isYearFirst = parts[0].prefix { $0 &- 48 < 10 }.count == 4
    guard isYearFirst || beginsWithDay else { return nil }
    var date =
      isYearFirst
      ? CalendarDateTime(year: day[0], month: day[1], day: day[2])
      : CalendarDateTime(year: day[2], month: day[1], day: day[0])
    guard parts.count == 1 || date.take(time: parts[1]), date.exists else { return nil }
    return date
  }

  /// Numbers of four digits at most, with one mark between two of them; `nil` for anything else.
  fileprivate static func numbers(_ text: Substring.UTF8View, dividedBy marks: StaticString) -> [Int]? {
    var numbers: [Int] = []
    var (number, length) = (0, 0)
    for byte in text {
      if byte &- 48 < 10, length < 4 {
        (number, length) = (number * 10 + Int(byte &- 48), length + 1)
      } else if length > 0, marks.withUTF8Buffer({ $0.contains(byte) }) {
        numbers.append(number)
        (number, length) = (0, 0)
      } else {
        return nil
      }
    }
    return length > 0 ? numbers + [number] : nil
  }
}

extension CalendarDateTime {
  /// Takes `13:30`, `13:30:00` or `13:30:00.250`; `false` for anything else.
  fileprivate mutating func take(time text: Substring.UTF8View) -> Bool {
    let parts = text.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    guard let clock = TextSpelling.numbers(parts[0], dividedBy: ":"), 2...3 ~= clock.count else {
      return false
    }
    (hour, minute, second) = (clock[0], clock[1], clock.count == 3 ? clock[2] : 0)
    guard parts.count == 2 else { return true }
    guard let fraction = TextSpelling.numbers(parts[1], dividedBy: "")?.first, 1...3 ~= parts[1].count
    else { return false }
    millisecond = fraction * [100, 10, 1][parts[1].count - 1]
    return true
  }
}

extension TextSpelling {
  /// A value as text; empty for nothing and for a formula without its result.
  public func text(of value: StatedValue) -> String {
    switch value {
    case .empty, .formulaWithoutValue: ""
    case .text(let text), .error(let text): text
    case .number(let number): marked(number.description)
    case .measurement(let double): marked("\(double)")
    case .boolean(let truth): truth ? "true" : "false"
    case .date(let date): beginsWithDay ? Self.dayFirst(date.description) : date.description
    }
  }

  private func marked(_ digits: String) -> String {
    decimalMark == "." ? digits : String(digits.map { $0 == "." ? decimalMark : $0 })
  }

  /// `31-05-2016T13:30:00` for `2016-05-31T13:30:00`.
  private static func dayFirst(_ text: String) -> String {
    let parts = text.split(separator: "T", maxSplits: 1)
    let day = parts[0].split(separator: "-").reversed().joined(separator: "-")
    return parts.count == 1 ? day : "\(day) \(parts[1])"
  }
}
