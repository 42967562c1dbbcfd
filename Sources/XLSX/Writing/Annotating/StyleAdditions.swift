/// Adds what annotations need to a workbook's styles (ECMA-376-1 §18.8.39), after everything that is there.
struct StyleAdditions {
  private let bytes: [UInt8]
  private let tags: [MarkupTag]
  private let fill: Colour
  private let prefix: String
  private var additions: [String: [String]] = [:]
  private var formats: [InsertedSheet.Cell.Look: Int]?

  /// `nil` if the part is not in UTF-8, or has no cell formats.
  init?(_ bytes: [UInt8], fill: Colour) {
    guard let tags = MarkupTags(bytes).map(Array.init), let root = tags.first else { return nil }
    self.bytes = bytes
    self.tags = tags
    self.fill = fill
    prefix = root.prefix(in: bytes)
    guard section("cellXfs") != nil else { return nil }
  }

  /// The index of the differential format that fills a cell (§18.8.14); one from an earlier time is used again.
  mutating func mark() -> Int {
    let dxf =
      "<\(prefix)dxf><\(prefix)fill><\(prefix)patternFill patternType=\"solid\">"
      + "<\(prefix)fgColor rgb=\"\(fill.opaqueHexadecimal)\"/><\(prefix)bgColor rgb=\"\(fill.opaqueHexadecimal)\"/>"
      + "</\(prefix)patternFill></\(prefix)fill></\(prefix)dxf>"
    let colour = "bgColor rgb=\"\(fill.opaqueHexadecimal)\""
    let earlier = section("dxfs")?.children.firstIndex { child in
      let text = String(decoding: bytes[child], as: UTF8.self)
      return text.contains(colour) && !text.contains("font") && !text.contains("border")
    }
    return earlier ?? index(of: dxf, in: "dxfs")
  }

  /// The cell formats of an inserted sheet; none if the styles lack fonts or fills.
  mutating func formatsOfLooks() -> [InsertedSheet.Cell.Look: Int] {
    if let formats { return formats }
    guard section("fonts") != nil, section("fills") != nil, section("borders") != nil else { return [:] }
    let title = font("<\(prefix)b/><\(prefix)sz val=\"14\"/>")
    let heading = font("<\(prefix)b/><\(prefix)sz val=\"11\"/><\(prefix)color rgb=\"FFFFFFFF\"/>")
    let text = font("<\(prefix)sz val=\"11\"/>")
    let link = font("<\(prefix)u/><\(prefix)sz val=\"11\"/><\(prefix)color rgb=\"FF0563C1\"/>")
    let band = index(
      of: "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"FF1F4E79\"/>"
        + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>", in: "fills")
    let formats: [InsertedSheet.Cell.Look: Int] = [
      .title: format(font: title, fill: 0, isWrapped: false),
      .remark: format(font: text, fill: 0, isWrapped: false), .heading: format(font: heading, fill: band),
      .text: format(font: text, fill: 0), .link: format(font: link, fill: 0),
    ]
    self.formats = formats
    return formats
  }

  private mutating func font(_ contents: String) -> Int {
    index(of: "<\(prefix)font>\(contents)<\(prefix)name val=\"Calibri\"/></\(prefix)font>", in: "fonts")
  }

  private mutating func format(font: Int, fill: Int, isWrapped: Bool = true) -> Int {
    let wrap = isWrapped ? " wrapText=\"1\"" : ""
    return index(
      of: """
        <\(prefix)xf numFmtId="0" fontId="\(font)" fillId="\(fill)" borderId="0" applyFont="1" applyFill="1" \
        applyAlignment="1"><\(prefix)alignment vertical="top"\(wrap)/></\(prefix)xf>
        """, in: "cellXfs")
  }

  /// Where an element stands in a section, or will.
  private mutating func index(of element: String, in name: String) -> Int {
    let count = section(name)?.children.count ?? 0
    additions[name, default: []].append(element)
    return count + (additions[name]?.count ?? 1) - 1
  }

  /// The part with the additions.
  func applied() -> [UInt8] {
    guard !additions.isEmpty else { return bytes }
    var edits = MarkupEdits()
    for (name, added) in additions.sorted(by: { $0.key < $1.key }) {
      if let section = section(name) {
        edits.append(added.joined(), within: section.start, endingAt: section.end, of: bytes)
        edits.set("count", to: "\(section.children.count + added.count)", on: section.start, of: bytes)
      } else if let place = placeOfFormats {
        edits.insert(
          "<\(prefix)\(name) count=\"\(added.count)\">\(added.joined())</\(prefix)\(name)>", at: place)
      }
    }
    return edits.applied(to: bytes)
  }

  /// Where differential formats stand that the part does not have yet.
  private var placeOfFormats: Int? {
    let successors: Set = ["tableStyles", "colors", "extLst"]
    return tags.first { tag in
      (tag.depth == 1 && tag.kind != .end
        && successors.contains(String(decoding: tag.localName(in: bytes), as: UTF8.self)))
        || (tag.depth == 0 && tag.kind == .end)
    }?.range.lowerBound
  }

  /// A child of the root and its children.
  private func section(_ name: String) -> Section? { Section(name, in: tags, bytes) }

  private struct Section {
    var start: MarkupTag
    /// `nil` if the element is empty.
    var end: MarkupTag?
    var children: [Range<Int>] = []

    init?(_ name: String, in tags: [MarkupTag], _ bytes: [UInt8]) {
      let named = { (tag: MarkupTag) in
        tag.depth == 1 && tag.localName(in: bytes).elementsEqual(name.utf8)
      }
      guard let first = tags.firstIndex(where: named), tags[first].kind != .end else { return nil }
      start = tags[first]
      guard start.kind == .start else { return }
      var childStart: Int?
      for tag in tags[(first + 1)...] {
        if named(tag) {
          end = tag
          break
        }
        guard tag.depth == 2 else { continue }
        switch tag.kind {
        case .empty: children.append(tag.range)
        case .start: childStart = tag.range.lowerBound
        case .end: if let childStart { children.append(childStart..<tag.range.upperBound) }
        }
      }
      guard end != nil else { return nil }
    }
  }
}
