/// Adds content types to a package.
struct ContentTypesAddition {
  static let part = PartName("[Content_Types].xml")
  private var added: [(part: PartName, type: String)] = []
  private var hasShapes = false

  mutating func addComments(_ part: PartName) { added.append((part, Self.type("comments"))) }
  mutating func addWorksheet(_ part: PartName) { added.append((part, Self.type("worksheet"))) }
  mutating func addShapes() { hasShapes = true }

  func apply(to editor: inout PackageEditor) throws {
    guard hasShapes || !added.isEmpty else { return }
    let bytes = try editor.bytes(of: Self.part)
    guard let tags = MarkupTags(bytes), let root = tags.first(where: { $0.kind == .start }),
      let end = tags.first(where: { $0.depth == 0 && $0.kind == .end })
    else { throw WorkbookAnnotationError.cannotChange(part: Self.part.spelling) }
    let prefix = root.prefix(in: bytes)
    var edits = MarkupEdits()
    if hasShapes, !Self.knowsShapes(tags, bytes) {
      edits.insert(
        "<\(prefix)Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>",
        at: root.range.upperBound)
    }
    for (part, type) in added {
      edits.insert(
        "<\(prefix)Override PartName=\"/\(part.spelling)\" ContentType=\"\(type)\"/>",
        at: end.range.lowerBound)
    }
    editor.set(Self.part, edits.applied(to: bytes))
  }

  private static func type(_ kind: String) -> String {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.\(kind)+xml"
  }

  private static func knowsShapes(_ tags: MarkupTags, _ bytes: [UInt8]) -> Bool {
    tags.contains { tag in
      tag.attribute("Extension", in: bytes).map {
        String(decoding: bytes[$0], as: UTF8.self).lowercased() == "vml"
      } ?? false
    }
  }
}
