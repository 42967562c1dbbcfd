internal import CAfstemByteScan

/// A text between tags, in the window.
struct ScannedText {
  /// The window's start.
  let origin: UnsafePointer<UInt8>
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  /// Whether some byte is a control character, not ASCII, or one of `&`, `_` and `]`.
  let isSpecial: Bool

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: end - start) }
}

extension ByteCursor {
  /// Scans a text to the next `<`, or to the window's end if there is none.
  @inline(__always)
  mutating func text() -> ScannedText {
    var isSpecial: CInt = 0
    let start = place
    guard let end = afstem_text_end(start, limit, &isSpecial) else {
      return ScannedText(origin: origin, start: start, end: start, isSpecial: true)
    }
    move(to: end)
    return ScannedText(origin: origin, start: start, end: end, isSpecial: isSpecial != 0)
  }
}

extension ScannedText {
  /// Its byte range in the window, counting from 0.
  var range: Range<UInt32> {
    UInt32(truncatingIfNeeded: start - origin)..<UInt32(truncatingIfNeeded: end - origin)
  }

  /// Whether the text needs no decoding: no references and no carriage returns, which XML normalises.
  ///
  /// `nil` if libxml2 must decide, as about illegal characters.
  var isLiteral: Bool? {
    guard isSpecial else { return true }
    guard bytes.isXMLText else { return nil }
    var isLiteral = true
    var bracketCount = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"), 0x0D: isLiteral = false
      case UInt8(ascii: ">") where bracketCount >= 2: return nil
      default: break
      }
      bracketCount = byte == UInt8(ascii: "]") ? bracketCount + 1 : 0
    }
    return isLiteral
  }

  /// Whether it may contain an escape such as `_x000D_`.
  var mayHaveEscapes: Bool { isSpecial && bytes.contains(UInt8(ascii: "_")) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are valid UTF-8 of characters that XML allows (XML 1.0 §2.2).
  fileprivate var isXMLText: Bool {
    var index = 0
    while index < count {
      guard let length = lengthOfXMLCharacter(at: index) else { return false }
      index &+= length
    }
    return true
  }

  @inline(__always)
  private func lengthOfXMLCharacter(at index: Int) -> Int? {
    let lead = self[index]
    if lead < 0x80 { return lead >= 0x20 || lead == 0x09 || lead == 0x0A || lead == 0x0D ? 1 : nil }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard 0xC2...0xF4 ~= lead, count - index >= length else { return nil }
    var scalar = UInt32(lead & (0xFF >> UInt8(truncatingIfNeeded: length + 1)))
    for next in 1..<length {
      let trail = self[index + next]
      guard trail & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(trail & 0x3F)
    }
    let isShortest = scalar >= (length == 4 ? 0x1_0000 : length == 3 ? 0x800 : 0x80)
    let isSurrogate = 0xD800...0xDFFF ~= scalar
    return isShortest && !isSurrogate && scalar <= 0x10_FFFF && scalar & ~1 != 0xFFFE ? length : nil
  }
}
