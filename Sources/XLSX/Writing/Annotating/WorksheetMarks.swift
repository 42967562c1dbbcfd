/// The rules that fill a worksheet's noted cells (ECMA-376-1 §18.3.1.18), which leave the cells' own formats alone.
enum WorksheetMarks {
  /// A range that is filled while a condition holds.
  struct Mark {
    var range: CellRange
    /// A formula without `=`.
    var condition: String
  }

  /// The worksheet with the marks after its own rules; `nil` if it has no end tag.
  ///
  /// - Parameter format: The differential format that fills.
  static func added(_ marks: [Mark], to bytes: [UInt8], format: Int, prefix: String) -> [UInt8]? {
    guard let tags = MarkupTags(bytes) else { return nil }
    let place = tags.first { tag in
      (tag.depth == 1 && tag.kind != .end
        && successors.contains(String(decoding: tag.localName(in: bytes), as: UTF8.self)))
        || (tag.depth == 0 && tag.kind == .end)
    }
    guard let place else { return nil }
    let priorities = tags.lazy.filter { isRule($0, bytes) }.compactMap { $0.integer("priority", in: bytes) }
    let first = max(priorities.max() ?? 0, 0)
    let markup = marks.enumerated().map { index, mark in
      """
      <\(prefix)conditionalFormatting sqref="\(mark.range)"><\(prefix)cfRule type="expression" dxfId="\(format)" \
      priority="\(min(first, 1 << 20) + index + 1)"><\(prefix)formula>\(MarkupEdits.escaped(mark.condition))\
      </\(prefix)formula></\(prefix)cfRule></\(prefix)conditionalFormatting>
      """
    }
    var edits = MarkupEdits()
    edits.insert(markup.joined(), at: place.range.lowerBound)
    return edits.applied(to: bytes)
  }

  /// The worksheet without the marks of an earlier time.
  static func removed(from bytes: [UInt8], of sign: AnnotationSign) -> [UInt8] {
    guard bytes.holds(sign.word), let tags = MarkupTags(bytes) else { return bytes }
    var edits = MarkupEdits()
    var list: (start: Int, rules: Int, own: [Range<Int>])?
    var rule: Int?
    for tag in tags {
      if tag.depth == 1, tag.localName(in: bytes).elementsEqual("conditionalFormatting".utf8) {
        if tag.kind == .start { list = (tag.range.lowerBound, 0, []) }
        if tag.kind == .end, let found = list {
          let isAll = found.rules == found.own.count
          let ranges = isAll && !found.own.isEmpty ? [found.start..<tag.range.upperBound] : found.own
          for range in ranges { edits.replace(range, with: "") }
          list = nil
        }
      } else if list != nil, isRule(tag, bytes) {
        list?.rules += 1
        if tag.kind == .start { rule = tag.range.lowerBound }
      } else if tag.depth == 2, tag.kind == .end, let start = rule {
        rule = nil
        if isOwn(bytes[start..<tag.range.upperBound], sign) { list?.own.append(start..<tag.range.upperBound) }
      }
    }
    return edits.applied(to: bytes)
  }

  private static func isRule(_ tag: MarkupTag, _ bytes: [UInt8]) -> Bool {
    tag.depth == 2 && tag.kind != .end && tag.localName(in: bytes).elementsEqual("cfRule".utf8)
  }

  private static func isOwn(_ rule: ArraySlice<UInt8>, _ sign: AnnotationSign) -> Bool {
    let text = String(decoding: rule, as: UTF8.self).split(
      separator: "&quot;", omittingEmptySubsequences: false)
    return text.joined(separator: "\"").contains(sign.condition)
  }

  /// The elements that come after the rules (§18.3.1.99).
  private static let successors: Set<String> = [
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks",
    "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing",
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
    "extLst",
  ]
}

extension [UInt8] {
  /// Whether a text of ASCII stands anywhere in the bytes.
  func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    var place = startIndex
    while let found = self[place...].firstIndex(of: first) {
      if self[found...].starts(with: wanted) { return true }
      place = found + 1
    }
    return false
  }
}
