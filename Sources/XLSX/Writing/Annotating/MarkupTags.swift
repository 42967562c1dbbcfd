/// The tags of a part in their order, over its bytes as they stand, so that a part can be changed here and there
/// and stay as it was elsewhere.
///
/// The part has been read by libxml2 before, or at least is shown to its own reader afterwards: what is not
/// well-formed here ends the sequence.
struct MarkupTags: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  /// `nil` unless the bytes are markup in UTF-8.
  init?(_ bytes: [UInt8]) {
    guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]),
      !bytes.prefix(4).contains(0)
    else { return nil }
    // A declaration of another encoding that is ASCII below 0x80 would need its texts in that encoding.
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

  /// Behind a comment, a CDATA section, an instruction or a declaration; `nil` where a tag begins.
  private func endOfOther(at open: Int) -> Int? {
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
