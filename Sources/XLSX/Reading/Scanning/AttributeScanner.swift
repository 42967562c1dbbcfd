/// Skips the attributes of a start tag, declining whatever libxml2 might refuse.
struct AttributeScanner: ~Copyable {
  private var names = GrowingBuffer<UnsafeBufferPointer<UInt8>>(capacity: 16)

  mutating func begin() { names.removeAll() }

  /// Skips one attribute and returns its name and value; `nil` if libxml2 must decide.
  mutating func next(_ cursor: inout ByteCursor) -> (
    name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
  )? {
    guard let name = name(&cursor), isNew(name), cursor.byte == UInt8(ascii: "=") else { return nil }
    cursor.advance()
    let quote = cursor.byte
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    cursor.advance()
    let start = cursor.place
    while cursor.byte != quote {
      guard Self.isPlain(cursor.byte) else { return nil }
      cursor.advance()
    }
    let value = UnsafeBufferPointer(start: start, count: cursor.place - start)
    cursor.advance()
    guard cursor.byte == 0x20 || cursor.byte == UInt8(ascii: ">") || cursor.byte == UInt8(ascii: "/") else {
      return nil
    }
    return (name, value)
  }

  /// A name with at most one prefix that does not declare a namespace.
  private func name(_ cursor: inout ByteCursor) -> UnsafeBufferPointer<UInt8>? {
    let start = cursor.place
    var isAtStart = true
    var colonCount = 0
    while true {
      switch cursor.byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): isAtStart = false
      case UInt8(ascii: "0")...UInt8(ascii: "9") where !isAtStart: break
      case UInt8(ascii: ":") where !isAtStart:
        isAtStart = true
        colonCount += 1
      default:
        let name = UnsafeBufferPointer(start: start, count: cursor.place - start)
        let declares =
          name.count >= 5 && ("xmlns" as StaticString).equals(UnsafeBufferPointer(rebasing: name[..<5]))
        return isAtStart || colonCount > 1 || declares ? nil : name
      }
      cursor.advance()
    }
  }

  private mutating func isNew(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    for known in names.contents where known.count == name.count && known.elementsEqual(name) { return false }
    names.append(name)
    return true
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    0x20...0x7E ~= byte && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
  }
}
