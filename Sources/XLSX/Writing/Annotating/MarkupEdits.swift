/// Changes to a part's bytes, collected in any order and applied together.
struct MarkupEdits {
  private var edits: [(range: Range<Int>, text: [UInt8])] = []

  mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, Array(text.utf8))) }

  mutating func insert(_ text: String, at place: Int) { replace(place..<place, with: text) }

  mutating func insert(_ bytes: some Sequence<UInt8>, at place: Int) {
    edits.append((place..<place, Array(bytes)))
  }

  /// Appends text to an element's contents; an empty element gets an end tag.
  mutating func append(_ text: String, within start: MarkupTag, endingAt end: MarkupTag?, of bytes: [UInt8]) {
    if let end { return insert(text, at: end.range.lowerBound) }
    let name = String(decoding: bytes[start.name], as: UTF8.self)
    replace(start.range.upperBound - 2..<start.range.upperBound, with: ">\(text)</\(name)>")
  }

  /// Sets an attribute of a start tag.
  mutating func set(_ attribute: String, to value: String, on tag: MarkupTag, of bytes: [UInt8]) {
    if let range = tag.attribute(attribute, in: bytes) {
      replace(range, with: value)
    } else {
      insert(" \(attribute)=\"\(value)\"", at: tag.name.upperBound)
    }
  }

  /// Text as it stands in elements, and in attributes in double quotes.
  static func escaped(_ text: String) -> String {
    var markup = MarkupBuffer(capacity: 1 << 10)
    markup.append(text: text)
    return String(decoding: markup.contents, as: UTF8.self)
  }

  /// The changed bytes; edits at the same place keep their order.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.text.count })
    var place = 0
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered {
      result += bytes[place..<Swift.max(place, edit.range.lowerBound)]
      result += edit.text
      place = Swift.max(place, edit.range.upperBound)
    }
    return result + bytes[place...]
  }
}
