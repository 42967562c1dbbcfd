/// Tells records that are one value, which a delimiter happens to stand in.
enum WholeValue {
  /// Whether every delimiter of a record stands in a time of day, a date before one, or the address of a web page.
  static func holds(_ fields: [FieldSlice], dividedBy delimiter: UInt8, in sample: Span<UInt8>) -> Bool {
    guard fields.count > 1 else { return false }
    switch delimiter {
    case UInt8(ascii: ":"):
      return zip(fields, fields.dropFirst()).allSatisfy { before, after in
        isTime(before, after, in: sample) || isAddress(after, in: sample)
      }
    case .space: return fields.count == 2 && isDay(fields[0], in: sample) && isClock(fields[1], in: sample)
    default: return false
    }
  }

  /// `…12` and `30…`: two digits on each side, the latter a minute or a second.
  private static func isTime(_ before: FieldSlice, _ after: FieldSlice, in sample: Span<UInt8>) -> Bool {
    guard before.end - before.start >= 1, after.end - after.start >= 2 else { return false }
    let isHour = isDigit(sample[before.end - 1])
    let isMinute = (UInt8(ascii: "0")...UInt8(ascii: "5")).contains(sample[after.start])
    let isOver = after.end - after.start == 2 || !isDigit(sample[after.start + 2])
    return isHour && isMinute && isDigit(sample[after.start + 1]) && isOver
  }

  private static func isAddress(_ after: FieldSlice, in sample: Span<UInt8>) -> Bool {
    after.end - after.start >= 2 && sample[after.start] == UInt8(ascii: "/")
      && sample[after.start + 1] == UInt8(ascii: "/")
  }

  /// Digits with two marks between them: `2026-01-02`.
  private static func isDay(_ field: FieldSlice, in sample: Span<UInt8>) -> Bool {
    guard (6...10).contains(field.end - field.start) else { return false }
    let marks = (field.start..<field.end).count { !isDigit(sample[$0]) }
    return marks == 2 && isDigit(sample[field.start]) && isDigit(sample[field.end - 1])
  }

  /// Digits with colons between them: `12:30`.
  private static func isClock(_ field: FieldSlice, in sample: Span<UInt8>) -> Bool {
    guard (4...12).contains(field.end - field.start) else { return false }
    let marks = (field.start..<field.end).filter { !isDigit(sample[$0]) }
    return !marks.isEmpty && (sample[marks[0]] == UInt8(ascii: ":") || sample[marks[0]] == UInt8(ascii: "."))
      && isDigit(sample[field.start]) && marks.count <= 3
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

/// Records of two fields that may be one number with a decimal comma: digits, perhaps in thousands, then digits alone.
struct DecimalPairs {
  private(set) var count = 0
  /// By the number of decimals, up to 4.
  private var lengths: Set<Int> = []
  private var hasZeroAtEnd = false

  mutating func take(_ fields: [FieldSlice], in sample: Span<UInt8>) {
    guard fields.count == 2, fields[0].start < fields[0].end, fields[1].start < fields[1].end else { return }
    let (whole, decimals) = (fields[0].start..<fields[0].end, fields[1].start..<fields[1].end)
    let isWhole = whole.allSatisfy { index in
      let byte = sample[index]
      return byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: ".")
        || (index == whole.lowerBound && byte == UInt8(ascii: "-"))
    }
    guard isWhole, decimals.allSatisfy({ sample[$0] &- UInt8(ascii: "0") < 10 }) else { return }
    count += 1
    lengths.insert(decimals.count)
    if sample[fields[1].end - 1] == UInt8(ascii: "0") { hasZeroAtEnd = true }
  }

  /// Whether they have as many decimals each, or some fewer because zeros at the end were left out.
  var areOneColumn: Bool {
    lengths.count == 1 ? (lengths.max() ?? 0) <= 4 : !hasZeroAtEnd || (lengths.max() ?? 0) <= 2
  }
}
