/// Text as markup.
extension MarkupBuffer {
  /// Appends text, escaped for elements and for attributes in double quotes.
  ///
  /// Characters that XML cannot contain become `_xHHHH_`, and so does the `_` of text that looks like such an escape
  /// (ECMA-376-1 §22.9.2.19, ST_Xstring).
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(text: $0) }
  }

  /// Appends valid UTF-8 as ``append(text:)-(String)`` does.
  mutating func append(text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    // A byte becomes seven at most: `_x0001_`.
    reserve(text.count * 7)
    putEscaped(start, count: text.count)
  }

  /// Unchecked: seven times the bytes must have been reserved.
  private mutating func putEscaped(_ start: UnsafePointer<UInt8>, count length: Int) {
    var offset = 0
    while offset < length {
      let byte = start[offset]
      if Self.isPlain(byte) {
        put(byte)
        offset &+= 1
      } else {
        offset &+= putSpecial(start + offset, count: length &- offset)
      }
    }
  }

  /// Whether a byte needs no escape. `_` may begin an escape, 0xEF a noncharacter.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "_"), 0xEF:
      false
    default: true
    }
  }

  /// Puts the escape of the first character and returns the character's length in bytes.
  private mutating func putSpecial(_ start: UnsafePointer<UInt8>, count length: Int) -> Int {
    switch start[0] {
    case UInt8(ascii: "&"): put("&amp;")
    case UInt8(ascii: "<"): put("&lt;")
    case UInt8(ascii: ">"): put("&gt;")
    case UInt8(ascii: "\""): put("&quot;")
    case UInt8(ascii: "_"):
      if Self.readsAsEscape(start, count: length) { put("_x005F_") } else { put(start[0]) }
    case 0xEF: return putNoncharacter(start, count: length)
    case 0x09, 0x0A: put(start[0])
    case let control: put(escaped: UInt16(control))
    }
    return 1
  }

  /// U+FFFE and U+FFFF (`EF BF BE`, `EF BF BF`) are not XML characters.
  private mutating func putNoncharacter(_ start: UnsafePointer<UInt8>, count length: Int) -> Int {
    guard length >= 3, start[1] == 0xBF, start[2] >= 0xBE else {
      put(start[0])
      return 1
    }
    put(escaped: start[2] == 0xBE ? 0xFFFE : 0xFFFF)
    return 3
  }

  private mutating func put(escaped unit: UInt16) {
    put("_x")
    for shift in [12, 8, 4, 0] { put(Self.hexadecimal(unit >> shift & 15)) }
    put("_")
  }

  private static func hexadecimal(_ digit: UInt16) -> UInt8 {
    let digit = UInt8(truncatingIfNeeded: digit)
    return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + (digit - 10)
  }

  /// Whether bytes start with `_xHHHH_`.
  private static func readsAsEscape(_ start: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard count >= 7, start[1] == UInt8(ascii: "x"), start[6] == UInt8(ascii: "_") else { return false }
    return (2...5).allSatisfy { Self.isHexadecimal(start[$0]) }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default: false
    }
  }
}
