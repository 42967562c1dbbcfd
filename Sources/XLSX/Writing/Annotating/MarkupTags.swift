/// The tags of a part in document order, by their byte ranges, so that a part can be changed in places and stay the
/// same everywhere else.
///
/// Does not validate: malformed markup ends the sequence.
struct MarkupTags: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  /// `nil` if the markup is not in UTF-8.
  init?(_ bytes: [UInt8]) {
    guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]),
      !bytes.prefix(4).contains(0)
    else { return nil }
    // In another declared encoding, inserted texts would have to be in that encoding too.
    let declaration = String(decoding: bytes.prefix(200).prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    if let encoding = declaration.split(separator: "encoding=").dropFirst().first?.lowercased(),
      !encoding.dropFirst().hasPrefix("utf-8"), !encoding.dropFirst().hasPrefix("us-ascii")
    {
      return nil
    }
    self.bytes = bytes
  }

  mutating func next() -> MarkupTag? {
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      if let end = endOfOther(at: open) {
        place = end
        continue
      }
      guard let close = endOfTag(from: open) else { return nil }
      place = close
      return tag(open..<close)
    }
    return nil
  }

  /// The end of a comment, CDATA section, processing instruction or declaration; `nil` if a tag begins here.
  private func endOfOther(at open: Int) -> Int? {
    guard open + 1 < bytes.count, bytes[open + 1] == UInt8(ascii: "!") || bytes[open + 1] == UInt8(ascii: "?")
    else { return nil }
    for (start, end) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")]
    where bytes[open...].starts(with: start.utf8) {
      return behind(end, from: open + start.utf8.count) ?? bytes.count
    }
    return nil
  }

  private func behind(_ text: String, from start: Int) -> Int? {
    guard let last = text.utf8.last else { return nil }
    var place = start
    while place <= bytes.count, let found = bytes[place...].firstIndex(of: last) {
      let first = found + 1 - text.utf8.count
      if first >= start, bytes[first...found].elementsEqual(text.utf8) { return found + 1 }
      place = found + 1
    }
    return nil
  }

  private func endOfTag(from open: Int) -> Int? {
    var quote: UInt8?
    for index in open..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if MarkupTag.isQuote(byte) {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }

  private mutating func tag(_ range: Range<Int>) -> MarkupTag? {
    let isEnd = bytes[range.lowerBound + 1] == UInt8(ascii: "/")
    let isEmpty = bytes[range.upperBound - 2] == UInt8(ascii: "/")
    let start = range.lowerBound + (isEnd ? 2 : 1)
    let end = bytes[start..<range.upperBound].firstIndex {
      MarkupTag.isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">")
    }
    guard let end, end > start else { return nil }
    if isEnd { depth -= 1 }
    let tag = MarkupTag(
      kind: isEnd ? .end : isEmpty ? .empty : .start, range: range, name: start..<end, depth: depth)
    if !isEnd, !isEmpty { depth += 1 }
    return tag
  }
}

/// A tag in a part's bytes.
struct MarkupTag {
  enum Kind {
    case start, end, empty
  }

  var kind: Kind
  /// From `<` through `>`.
  var range: Range<Int>
  /// The name with its prefix.
  var name: Range<Int>
  /// The number of elements around it; a root's tags have 0.
  var depth: Int
}

extension MarkupTag {
  /// The name without its prefix.
  func localName(in bytes: [UInt8]) -> ArraySlice<UInt8> {
    let start = bytes[name].lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.lowerBound
    return bytes[start..<name.upperBound]
  }

  /// The prefix with its colon, `x:`; empty if there is none.
  func prefix(in bytes: [UInt8]) -> String {
    guard let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: bytes[name.lowerBound...colon], as: UTF8.self)
  }

  /// The range of an attribute's value, without quotes.
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
