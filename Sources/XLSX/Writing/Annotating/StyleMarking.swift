/// Adds variants of a workbook's cell formats that differ in their fill only.
struct StyleMarking {
  private let bytes: [UInt8]
  private let fill: Colour
  private let fills: MarkupTag
  private let fillsEnd: MarkupTag?
  private let fillCount: Int
  private let formats: MarkupTag
  private let formatsEnd: MarkupTag?
  /// Each format's element in the part.
  private let formatRanges: [Range<Int>]
  /// The index of each variant, by that of its format.
  private var marked: [Int: Int] = [:]
  private var added: [[UInt8]] = []

  /// `nil` if the part has no fills or no cell formats.
  init?(_ bytes: [UInt8], fill: Colour) {
    guard let tags = MarkupTags(bytes), let fills = Section("fills", in: tags, bytes),
      let formats = Section("cellXfs", in: tags, bytes), !formats.children.isEmpty
    else { return nil }
    self.bytes = bytes
    self.fill = fill
    self.fills = fills.start
    fillsEnd = fills.end
    fillCount = fills.children.count
    self.formats = formats.start
    formatsEnd = formats.end
    formatRanges = formats.children
  }

  /// The index of the marked variant of a format.
  mutating func marked(_ base: Int) -> Int {
    let base = formatRanges.indices.contains(base) ? base : 0
    if let index = marked[base] { return index }
    let index = formatRanges.count + added.count
    added.append(variant(of: Array(bytes[formatRanges[base]])))
    marked[base] = index
    return index
  }

  private func variant(of format: [UInt8]) -> [UInt8] {
    guard var tags = MarkupTags(format), let tag = tags.next() else { return format }
    var edits = MarkupEdits()
    edits.set("fillId", to: "\(fillCount)", on: tag, of: format)
    edits.set("applyFill", to: "1", on: tag, of: format)
    return edits.applied(to: format)
  }

  /// The part with the variants added.
  func applied() -> [UInt8] {
    guard !added.isEmpty else { return bytes }
    let prefix = fills.prefix(in: bytes)
    var edits = MarkupEdits()
    edits.append(
      """
      <\(prefix)fill><\(prefix)patternFill patternType="solid"><\(prefix)fgColor rgb="\(fill.opaqueHexadecimal)"/>\
      <\(prefix)bgColor indexed="64"/></\(prefix)patternFill></\(prefix)fill>
      """, within: fills, endingAt: fillsEnd, of: bytes)
    edits.set("count", to: "\(fillCount + 1)", on: fills, of: bytes)
    let formats = added.map { String(decoding: $0, as: UTF8.self) }.joined()
    edits.append(formats, within: self.formats, endingAt: formatsEnd, of: bytes)
    edits.set("count", to: "\(formatRanges.count + added.count)", on: self.formats, of: bytes)
    return edits.applied(to: bytes)
  }

  /// A child of the root and its children.
  private struct Section {
    var start: MarkupTag
    var end: MarkupTag?
    var children: [Range<Int>] = []

    init?(_ name: String, in tags: MarkupTags, _ bytes: [UInt8]) {
      var found: MarkupTag?
      var childStart: Int?
      for tag in tags {
        if tag.depth == 1, tag.localName(in: bytes).elementsEqual(name.utf8) {
          if tag.kind == .end { end = tag } else { found = tag }
          if tag.kind != .start { break }
        }
        guard found != nil, tag.depth == 2 else { continue }
        switch tag.kind {
        case .empty: children.append(tag.range)
        case .start: childStart = tag.range.lowerBound
        case .end: if let childStart { children.append(childStart..<tag.range.upperBound) }
        }
      }
      guard let found else { return nil }
      start = found
    }
  }
}
