/// The element by which a worksheet names the shapes of its comments (ECMA-376-1 §18.3.1.51).
enum LegacyDrawing {
  /// What may stand behind it (§18.3.1.99).
  private static let successors: Set<String> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
    "extLst",
  ]

  /// The worksheet with the element where the schema wants it; `nil` where the worksheet has no end.
  static func added(
    to bytes: [UInt8], _ identifier: String, _ namespace: String, prefix: String
  ) -> [UInt8]? {
    guard let tags = MarkupTags(bytes) else { return nil }
    let place = tags.first { tag in
      (tag.depth == 1 && successors.contains(String(Substring(tag.localName(in: bytes)))))
        || (tag.depth == 0 && tag.kind == .end)
    }
    guard let place else { return nil }
    var edits = MarkupEdits()
    edits.insert(
      "<\(prefix)legacyDrawing xmlns:r=\"\(namespace)\" r:id=\"\(identifier)\"/>", at: place.range.lowerBound)
    return edits.applied(to: bytes)
  }
}
