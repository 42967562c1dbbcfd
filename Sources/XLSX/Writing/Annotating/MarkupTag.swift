/// A tag, by where it stands in its part's bytes.
struct MarkupTag {
  enum Kind {
    case start, end, empty
  }

  var kind: Kind
  /// From `<` to behind `>`.
  var range: Range<Int>
  /// The name with its prefix.
  var name: Range<Int>
  /// How many elements it stands in; a root's tags have 0.
  var depth: Int
}

extension MarkupTag {
  /// The name without its prefix.
  func localName(in bytes: [UInt8]) -> Substring.UTF8View {
    Substring(decoding: bytes[name], as: UTF8.self).split(separator: ":").last?.utf8 ?? Substring().utf8
  }

  /// The prefix with its colon, `x:`, or nothing.
  func prefix(in bytes: [UInt8]) -> String {
    guard let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: bytes[name.lowerBound...colon], as: UTF8.self)
  }

  /// Where an attribute's value stands, between its quotes.
  func attribute(_ wanted: String, in bytes: [UInt8]) -> Range<Int>? {
    var place = name.upperBound
    while let equals = bytes[place..<range.upperBound].firstIndex(of: UInt8(ascii: "=")),
      let open = bytes[equals..<range.upperBound].firstIndex(where: Self.isQuote),
      let close = bytes[(open + 1)..<range.upperBound].firstIndex(of: bytes[open])
    {
      let name = bytes[place..<equals].filter { !Self.isSpace($0) }
      if name.elementsEqual(wanted.utf8) { return open + 1..<close }
      place = close + 1
    }
    return nil
  }

  func integer(_ name: String, in bytes: [UInt8]) -> Int? {
    attribute(name, in: bytes).flatMap { Int(String(decoding: bytes[$0], as: UTF8.self)) }
  }

  static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
