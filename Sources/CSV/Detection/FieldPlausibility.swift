/// How much a field looks like exactly one value (a number, a date, a word or a sentence) and not like a part of one
/// or several.
struct FieldPlausibility {
  /// What a byte can be part of.
  private struct Traits: OptionSet {
    let rawValue: UInt8
    static let digit = Traits(rawValue: 1)
    /// Can be part of a number, a date or a time.
    static let numeric = Traits(rawValue: 2)
    /// Can start a word or a sentence.
    static let opener = Traits(rawValue: 4)
    /// Separates fields in most files that contain it.
    static let separator = Traits(rawValue: 8)
    static let openBracket = Traits(rawValue: 16)
    static let closeBracket = Traits(rawValue: 32)
    static let doubleQuote = Traits(rawValue: 64)
    static let comma = Traits(rawValue: 128)
  }

  private static let traits: [Traits] = (0...255).map { (value: UInt8) in
    let character = Character(UnicodeScalar(value))
    var traits: Traits = []
    if ("0"..."9").contains(character) { traits.formUnion([.digit, .numeric]) }
    if "+-.,:/'% $eEkrTZ".contains(character) { traits.insert(.numeric) }
    if character.isASCII ? character.isLetter || character.isNumber : true { traits.insert(.opener) }
    if "(#-+$<.*_@[{?".contains(character) { traits.insert(.opener) }
    if ";\t|".contains(character) { traits.insert(.separator) }
    if "([{".contains(character) { traits.insert(.openBracket) }
    if ")]}".contains(character) { traits.insert(.closeBracket) }
    if character == "\"" { traits.insert(.doubleQuote) }
    if character == "," { traits.insert(.comma) }
    return traits
  }

  /// The plausibility, from 0 to 1; `nil` for a blank field, which is no evidence.
  static func score(_ bytes: Span<UInt8>, in range: Range<Int>) -> Double? {
    var range = range
    let isIndented = !range.isEmpty && bytes[range.lowerBound] == .space
    while let first = range.first, bytes[first] == .space { range.removeFirst() }
    while let last = range.last, bytes[last] == .space { range.removeLast() }
    guard let first = range.first, let last = range.last else { return nil }

    var all = Traits.numeric
    var any: Traits = []
    var depth = 0
    var tightCommas = 0
    for index in range {
      let traits = Self.traits[Int(bytes[index])]
      all.formIntersection(traits)
      any.formUnion(traits)
      if traits.contains(.openBracket) { depth += 1 }
      if traits.contains(.closeBracket) { depth -= 1 }
      if traits.contains(.comma), index < last, isTight(bytes[index + 1]) { tightCommas += 1 }
    }
    if any.contains(.separator) { return 0.1 }
    if any.contains(.digit), all.contains(.numeric) { return tightCommas > 2 ? 0.7 : 1 }
    if any.contains(.doubleQuote) { return 0.3 }
    if depth != 0 { return 0.4 }
    if bytes[first] == UInt8(ascii: "'"), bytes[last] == UInt8(ascii: "'"), last > first { return 0.5 }
    if tightCommas > 0 { return 0.4 }
    guard Self.traits[Int(bytes[first])].contains(.opener) else { return 0.5 }
    return isIndented ? 0.75 : 0.95
  }

  /// Whether the bytes look like a number, a date or a time, but not like a year, which may be a label.
  static func isFigure(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    var hasDigit = false
    for index in range {
      let traits = Self.traits[Int(bytes[index])]
      guard traits.contains(.numeric) else { return false }
      if traits.contains(.digit) { hasDigit = true }
    }
    return hasDigit && !isYear(bytes, in: range)
  }

  private static func isYear(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
    let century = range.count == 4 ? (bytes[range.lowerBound], bytes[range.lowerBound + 1]) : (0, 0)
    let isCentury = century == (0x31, 0x39) || century == (0x32, 0x30)
    return isCentury && range.allSatisfy { Self.traits[Int(bytes[$0])].contains(.digit) }
  }

  private static func isTight(_ next: UInt8) -> Bool { next != .space && !next.isLineEnd }
}
