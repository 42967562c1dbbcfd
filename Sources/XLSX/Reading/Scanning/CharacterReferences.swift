/// Character references and predefined entities (XML 1.0 §4.1, §4.6), and line-end normalisation (§2.11).
enum CharacterReferences {
  /// Appends the text with references replaced; false if libxml2 must decide about one.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to buffer: inout GrowingBuffer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "&"):
        guard let length = text[index...].firstIndex(of: UInt8(ascii: ";")).map({ $0 - index }),
          let scalar = scalar(named: UnsafeBufferPointer(rebasing: text[index..<(index + length)]))
        else { return false }
        for unit in UTF8.encode(scalar) ?? .init() { buffer.append(unit) }
        index += length + 1
      case 0x0D:
        buffer.append(0x0A)
        if index < text.count, text[index] == 0x0A { index += 1 }
      default: buffer.append(byte)
      }
    }
    return true
  }

  private static func scalar(named name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    let entities: [(StaticString, Unicode.Scalar)] = [
      ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"),
    ]
    if let entity = entities.first(where: { $0.0.equals(name) }) { return entity.1 }
    guard name.first == UInt8(ascii: "#"), name.count <= 9 else { return nil }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).flatMap {
      isAllowed($0) && digits.allSatisfy(isDigit) ? $0 : nil
    }
  }

  /// `UInt32` accepts a sign as well.
  private static func isDigit(_ character: Character) -> Bool { character != "+" && character != "-" }

  /// XML 1.0 §2.2.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: true
    default: false
    }
  }
}
