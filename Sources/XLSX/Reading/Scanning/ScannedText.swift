internal import CByteScan

/// A text between tags, as it stands in the window.
struct ScannedText {
  /// The window's start.
  let origin: UnsafePointer<UInt8>
  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  /// Whether some byte is a control, not ASCII, or one of `&`, `_` and `]`.
  let isSpecial: Bool

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: end - start) }
}

extension ByteCursor {
  /// Moves to the next `<`; the window's end, where there is none.
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
  /// Where it stands in the window, counting from 0.
  var range: Range<UInt32> {
    UInt32(truncatingIfNeeded: start - origin)..<UInt32(truncatingIfNeeded: end - origin)
  }

  /// Whether the text stands for itself: no references, no carriage returns that XML would fold, nothing illegal.
  ///
  /// `nil` for text that libxml2 must judge.
  var isLiteral: Bool? {
    guard isSpecial else { return true }
    guard afstem_is_xml_text(start, end - start) != 0 else { return nil }
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

  /// Whether an escape such as `_x000D_` may stand in it.
  var mayHaveEscapes: Bool { isSpecial && bytes.contains(UInt8(ascii: "_")) }
}
