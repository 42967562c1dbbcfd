/// A figure as it stands in the text of a cell, before it is known how its writer marks decimals.
package struct FigureScan {
  package enum Content: Equatable {
    /// Nothing, or a dash in the place of nothing.
    case blank
    case figure
    case words
  }

  package private(set) var content = Content.words
  private(set) var isRate = false
  private var isNegative = false
  /// Digits and the marks between them.
  fileprivate var digits: [UInt8] = []

  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { FigureScan(bytes: $0) }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    var cursor = ScanCursor(bytes)
    cursor.trim()
    guard !cursor.isEmpty else {
      content = .blank
      return
    }
    guard cursor.count <= 48, cursor.hasDigit else {
      if cursor.isDash { content = .blank }
      return
    }
    var isBracketed = cursor.takeBrackets()
    takeSigns(&cursor)
    if !isBracketed { isBracketed = cursor.takeBrackets() }
    takeSigns(&cursor)
    if isBracketed { isNegative.toggle() }
    guard let digits = cursor.number() else { return }
    self.digits = digits
    content = .figure
  }

  private mutating func takeSigns(_ cursor: inout ScanCursor) {
    var wasMoved = true
    while wasMoved {
      wasMoved = false
      if cursor.takeSign() {
        isNegative.toggle()
        wasMoved = true
      }
      if cursor.takePercent() {
        isRate = true
        wasMoved = true
      }
      if cursor.takeUnit() || cursor.takeFootnote() || cursor.takePlus() { wasMoved = true }
    }
  }

  /// The figure's value, where it is one in the notation.
  func value(_ notation: NumberNotation) -> (significand: Int64, exponent: Int)? {
    guard let value = notation.value(of: digits) else { return nil }
    return (isNegative ? -value.significand : value.significand, value.exponent)
  }

  /// The only notation that can read the figure; `nil` where both can or neither.
  var evidentNotation: NumberNotation? {
    guard digits.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else { return nil }
    return
      switch (NumberNotation.danish.value(of: digits) != nil, NumberNotation.english.value(of: digits) != nil)
    {
    case (true, false): .danish
    case (false, true): .english
    default: nil
    }
  }
}

extension FigureScan {
  /// The notation in which the figure is a whole number, where it has one mark and three digits behind it: a sign,
  /// though no proof, of how its writer marks thousands.
  var likelyNotation: NumberNotation? {
    guard let mark = digits.first(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else {
      return nil
    }
    let notation: NumberNotation = mark == UInt8(ascii: ".") ? .danish : .english
    return notation.value(of: digits)?.exponent == 0 ? notation : nil
  }
}

/// How a writer marks decimals and thousands.
package enum NumberNotation {
  /// `1.490.000,50`
  case danish
  /// `1,490,000.50`
  case english

  var other: NumberNotation { self == .danish ? .english : .danish }

  private var decimalMark: UInt8 { self == .danish ? UInt8(ascii: ",") : UInt8(ascii: ".") }
  private var groupMark: UInt8 { self == .danish ? UInt8(ascii: ".") : UInt8(ascii: ",") }

  /// `nil` where it is no number in this notation, or has too many digits.
  func value(of digits: [UInt8]) -> (significand: Int64, exponent: Int)? {
    var significand: Int64 = 0
    var (decimals, sinceMark): (Int?, Int) = (nil, 0)
    var group: UInt8?
    for byte in digits {
      if 0x30...0x39 ~= byte {
        sinceMark += 1
        if decimals != nil, significand.magnitude >= Self.longest { continue }
        let shifted = significand.multipliedReportingOverflow(by: 10)
        let sum = shifted.partialValue.addingReportingOverflow(Int64(byte - 0x30))
        guard !shifted.overflow, !sum.overflow else { return nil }
        significand = sum.partialValue
        decimals = decimals.map { $0 + 1 }
        continue
      }
      guard decimals == nil else { return nil }
      if byte == decimalMark {
        guard group == nil || sinceMark == 3 else { return nil }
        decimals = 0
      } else {
        guard byte == groupMark || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "'") else { return nil }
        guard
          group == nil
            ? 1...3 ~= sinceMark && digits[0] != UInt8(ascii: "0") : byte == group && sinceMark == 3
        else { return nil }
        group = byte
      }
      sinceMark = 0
    }
    guard group == nil || decimals != nil || sinceMark == 3 else { return nil }
    return Self.tidied(significand, decimals ?? 0)
  }

  /// Decimals that follow so long a number are below what anybody states.
  private static let longest: UInt64 = 10_000_000_000_000_000

  private static func tidied(_ significand: Int64, _ decimals: Int) -> (significand: Int64, exponent: Int) {
    var (significand, exponent) = (significand, -decimals)
    while significand != 0, significand % 10 == 0, exponent < 0 {
      significand /= 10
      exponent += 1
    }
    return (significand, significand == 0 ? 0 : exponent)
  }
}

/// The part of a cell's text that is still to be read, from both ends.
struct ScanCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var start = 0
  private var end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    end = bytes.count
  }

  var isEmpty: Bool { start >= end }
  var count: Int { end - start }
  var hasDigit: Bool { (start..<end).contains { Self.isDigit(bytes[$0]) } }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  mutating func trim() {
    while start < end, let length = spaceLength(at: start) { start += length }
    while start < end, let length = spaceLength(before: end) { end -= length }
  }

  private func spaceLength(at index: Int) -> Int? {
    let byte = bytes[index]
    if byte == 0x20 || 0x09...0x0D ~= byte { return 1 }
    if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return 2 }
    if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
      [0x82, 0x83, 0x87, 0x89, 0xAF].contains(bytes[index + 2])
    {
      return 3
    }
    return nil
  }

  private func spaceLength(before index: Int) -> Int? {
    for length in 1...3 where index - length >= start && spaceLength(at: index - length) == length {
      return length
    }
    return nil
  }

  /// Whether nothing but dashes is left.
  var isDash: Bool {
    var index = start
    while index < end {
      if bytes[index] == UInt8(ascii: "-") {
        index += 1
      } else if let length = dashLength(at: index) {
        index += length
      } else {
        return false
      }
    }
    return true
  }

  private func dashLength(at index: Int) -> Int? {
    guard index < end else { return nil }
    if bytes[index] == UInt8(ascii: "-") { return 1 }
    guard index + 2 < end, bytes[index] == 0xE2 else { return nil }
    if bytes[index + 1] == 0x88, bytes[index + 2] == 0x92 { return 3 }
    if bytes[index + 1] == 0x80, 0x90...0x95 ~= bytes[index + 2] { return 3 }
    return nil
  }

  mutating func takeBrackets() -> Bool {
    guard count > 2, bytes[start] == UInt8(ascii: "("), bytes[end - 1] == UInt8(ascii: ")") else {
      return false
    }
    start += 1
    end -= 1
    trim()
    return true
  }

  /// A minus at either end.
  mutating func takeSign() -> Bool {
    if let length = dashLength(at: start) {
      start += length
      trim()
      return true
    }
    if count > 2, bytes[end - 1] == UInt8(ascii: "-"), bytes[end - 2] == UInt8(ascii: ",") {
      // `400.000,-`: a dash in the place of øre.
      end -= 2
      trim()
      return false
    }
    if count > 1, bytes[end - 1] == UInt8(ascii: "-") {
      end -= 1
      trim()
      return true
    }
    return false
  }

  mutating func takePlus() -> Bool {
    guard count > 1, bytes[start] == UInt8(ascii: "+") else { return false }
    start += 1
    trim()
    return true
  }

  mutating func takePercent() -> Bool {
    guard count > 1, bytes[end - 1] == UInt8(ascii: "%") else { return false }
    end -= 1
    trim()
    return true
  }

  /// A currency at either end.
  mutating func takeUnit() -> Bool {
    for unit in Self.units where count > unit.count {
      if matches(unit, at: start) {
        start += unit.count
        trim()
        return true
      }
      if matches(unit, at: end - unit.count) {
        end -= unit.count
        trim()
        return true
      }
    }
    return false
  }

  private func matches(_ unit: [UInt8], at index: Int) -> Bool {
    for offset in unit.indices {
      let byte = bytes[index + offset]
      guard (0x41...0x5A ~= byte ? byte | 0x20 : byte) == unit[offset] else { return false }
    }
    return true
  }

  private static let units = ["kr.", "kr", "dkk", "nok", "sek", "eur", "usd", "$", "€", "£", ",-"].map {
    Array($0.utf8)
  }

  /// A mark behind the figure that refers to a note: `*`, `†`, ` 1)`, ` r`.
  mutating func takeFootnote() -> Bool {
    guard count > 1 else { return false }
    let last = bytes[end - 1]
    if last == UInt8(ascii: "*") || last == UInt8(ascii: "#") {
      end -= 1
      trim()
      return true
    }
    if count > 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80, 0xA0...0xA1 ~= bytes[end - 1] {
      end -= 3
      trim()
      return true
    }
    if count > 2, bytes[end - 2] == 0xC2, [0xB9, 0xB2, 0xB3].contains(last) {
      end -= 2
      trim()
      return true
    }
    guard count > 3 else { return false }
    if last == UInt8(ascii: ")"), Self.isMark(bytes[end - 2]), bytes[end - 3] == UInt8(ascii: " ") {
      end -= 3
      trim()
      return true
    }
    if 0x61...0x7A ~= last | 0x20, bytes[end - 2] == UInt8(ascii: " "), Self.isDigit(bytes[end - 3]) {
      end -= 2
      trim()
      return true
    }
    return false
  }

  private static func isMark(_ byte: UInt8) -> Bool { isDigit(byte) || 0x61...0x7A ~= byte | 0x20 }

  /// What is left, spaces of every kind made plain; `nil` where it is not digits and marks alone.
  func number() -> [UInt8]? {
    var digits: [UInt8] = []
    var index = start
    while index < end {
      let byte = bytes[index]
      if Self.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
        || byte == UInt8(ascii: "'")
      {
        digits.append(byte)
        index += 1
      } else if let length = spaceLength(at: index) {
        digits.append(UInt8(ascii: " "))
        index += length
      } else {
        return nil
      }
    }
    return digits.contains(where: Self.isDigit) ? digits : nil
  }
}
