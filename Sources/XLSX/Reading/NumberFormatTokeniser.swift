/// Splits a format code into tokens; a run of equal letters is one token.
struct NumberFormatTokeniser: IteratorProtocol {
  private var rest: Substring.UTF8View

  init(_ code: String) { rest = Substring(code).utf8 }

  mutating func next() -> NumberFormatToken? {
    guard let byte = rest.popFirst() else { return nil }
    switch byte {
    case UInt8(ascii: "\""):
      skip(past: UInt8(ascii: "\""))
      return .other
    case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
      _ = rest.popFirst()
      return .other
    case UInt8(ascii: "["): return bracketed()
    case UInt8(ascii: ";"): return .sectionEnd
    case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): return .digit
    case UInt8(ascii: "%"): return .percent
    case UInt8(ascii: "@"): return .text
    default: return letter(byte)
    }
  }

  private mutating func letter(_ byte: UInt8) -> NumberFormatToken {
    switch byte | 0x20 {
    case UInt8(ascii: "g"): return drop("eneral") ? .general : .year
    case UInt8(ascii: "s"): return drop("tandard") ? .general : run(of: byte, is: .second)
    case UInt8(ascii: "a"): return drop("m/pm") || drop("/p") ? .halfDay : .other
    case UInt8(ascii: "e"):
      // `E+00` is an exponent, a lone `e` a Japanese year.
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { return .digit }
      return run(of: byte, is: .year)
    case UInt8(ascii: "y"): return run(of: byte, is: .year)
    case UInt8(ascii: "m"): return run(of: byte, is: .monthOrMinute)
    case UInt8(ascii: "d"): return run(of: byte, is: .day)
    case UInt8(ascii: "h"): return run(of: byte, is: .hour)
    default: return .other
    }
  }

  private mutating func bracketed() -> NumberFormatToken {
    let inside = rest.prefix { $0 != UInt8(ascii: "]") }
    skip(past: UInt8(ascii: "]"))
    guard let first = inside.first, "hms".utf8.contains(first | 0x20) else { return .other }
    return inside.allSatisfy { $0 | 0x20 == first | 0x20 } ? .elapsed : .other
  }

  private mutating func skip(past end: UInt8) {
    while let byte = rest.popFirst(), byte != end {}
  }

  private mutating func run(of letter: UInt8, is token: NumberFormatToken) -> NumberFormatToken {
    while let next = rest.first, next | 0x20 == letter | 0x20 { rest.removeFirst() }
    return token
  }

  private mutating func drop(_ word: String) -> Bool {
    guard rest.prefix(word.utf8.count).map({ $0 | 0x20 }).elementsEqual(word.utf8.map { $0 | 0x20 }) else {
      return false
    }
    rest.removeFirst(word.utf8.count)
    return true
  }
}

/// The tokens of a format code that its class depends on.
enum NumberFormatToken: Hashable {
  case general, digit, percent, text
  case year, monthOrMinute, day, hour, second
  /// `[h]`, `[mm]`, `[ss]`: elapsed time.
  case elapsed
  /// `AM/PM` or `A/P`.
  case halfDay
  case sectionEnd
  /// Literals, colours, locales, padding.
  case other
}
