/// Counts the attributes of each start tag before libxml2 sees it, which compares every one with all before it.
///
/// Counts the signs of equality outside quotes, in any encoding that has ASCII's bytes among its own.
struct TagGauge {
  let limit: Int
  private var count = 0
  private var state = State.text

  private enum State {
    case text
    /// After `<`.
    case opened
    case tag
    /// In an attribute's value, up to this quote.
    case quoted(UInt8)
    /// In a comment, a `CDATA` section or the like, whose ends are told by the bytes before a `>`.
    case declaration(start: UInt32, last: UInt32)
  }

  init(limit: Int) { self.limit = limit }

  /// Goes on with the next bytes of the markup; false once a tag has more attributes than the limit.
  mutating func measure(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      if case .text = state {
        guard let tag = bytes.firstIndex(of: UInt8(ascii: "<"), from: index) else { return true }
        state = .opened
        index = tag + 1
        continue
      }
      if case .quoted(let quote) = state {
        guard let end = bytes.firstIndex(of: quote, from: index) else { return true }
        state = .tag
        index = end + 1
        continue
      }
      step(bytes[index])
      guard count <= limit else { return false }
      index += 1
    }
    return true
  }

  private mutating func step(_ byte: UInt8) {
    // Of characters in two bytes the other one says nothing.
    guard byte != 0 else { return }
    switch state {
    case .text, .quoted: break
    case .opened:
      count = 0
      state =
        byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
        ? .declaration(start: UInt32(byte), last: 0) : .tag
      if byte == UInt8(ascii: ">") { state = .text }
    case .tag: stepWithinTag(byte)
    case .declaration(let start, let last): stepWithinDeclaration(byte, start, last)
    }
  }

  private mutating func stepWithinTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): state = .text
    case UInt8(ascii: "="): count += 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(byte)
    default: break
    }
  }

  /// - Parameters:
  ///   - start: The first bytes, which tell what it is.
  ///   - last: The last two bytes before this one.
  private mutating func stepWithinDeclaration(_ byte: UInt8, _ start: UInt32, _ last: UInt32) {
    if byte == UInt8(ascii: ">"), Self.ends(start, last) {
      state = .text
      return
    }
    let isKnown = start > 0xFFFF || (start & 0xFF == UInt32(UInt8(ascii: "?")) && start <= 0xFF)
    // `<!--` is told from `<![CDATA[` by its two bytes after `<!`; they are no part of its end.
    state = .declaration(
      start: isKnown ? start : start << 8 | UInt32(byte),
      last: isKnown ? (last << 8 | UInt32(byte)) & 0xFFFF : 0)
  }

  private static func ends(_ start: UInt32, _ last: UInt32) -> Bool {
    switch start {
    case UInt32(UInt8(ascii: "?")): last & 0xFF == UInt32(UInt8(ascii: "?"))
    case 0x21_2D2D: last == 0x2D2D
    case 0x21_5B43: last == 0x5D5D
    // A document type, which is refused.
    default: true
    }
  }
}
