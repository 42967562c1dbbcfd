/// Adds one worksheet's notes to its parts.
struct WorksheetAnnotation {
  let part: PartName
  let bytes: [UInt8]
  /// One per cell, in reading order.
  let comments: [CellAnnotations.PlacedComment]

  /// Marks the cells and attaches the comments.
  func apply(
    to editor: inout PackageEditor, _ contentTypes: inout ContentTypesAddition, styles: inout StyleMarking?
  ) throws {
    guard let root = MarkupTags(bytes)?.first(where: { _ in true }) else { throw unchangeable }
    let prefix = root.prefix(in: bytes)
    var marking = WorksheetMarking(bytes, prefix: prefix, cells: comments.map(\.cell))
    guard var changed = marking.applied(style: { styles?.marked($0) }) else { throw unchangeable }
    let links = try editor.package.relationships(of: part)
    var relationships = RelationshipsAddition(part, in: editor, isStrict: Self.isStrict(root, bytes))
    let commentsPart = links.first { $0.kind == "comments" }?.target
    let new = try addComments(commentsPart, &editor, &contentTypes, &relationships)
    if let shapes = Self.shapes(of: changed, links) {
      editor.set(shapes, CommentsPart(new).shapes(addedTo: try editor.bytes(of: shapes)))
    } else {
      let identifier = addShapes(of: new, &editor, &contentTypes, &relationships)
      guard let drawn = LegacyDrawing.added(to: changed, identifier, relationships.namespace, prefix: prefix)
      else { throw unchangeable }
      changed = drawn
    }
    editor.set(part, changed)
    try relationships.apply(to: &editor)
  }

  private var unchangeable: WorkbookAnnotationError { .cannotChange(part: part.spelling) }

  /// Returns the comments that need shapes, those of cells that had none.
  private func addComments(
    _ existing: PartName?, _ editor: inout PackageEditor, _ contentTypes: inout ContentTypesAddition,
    _ relationships: inout RelationshipsAddition
  ) throws -> [CellAnnotations.PlacedComment] {
    if let existing {
      guard let addition = CommentsAddition(comments, addedTo: try editor.bytes(of: existing)) else {
        throw WorkbookAnnotationError.cannotChange(part: existing.spelling)
      }
      editor.set(existing, addition.applied())
      return addition.newComments
    }
    let name = editor.unusedName { "xl/comments\($0).xml" }
    var markup = MarkupBuffer(capacity: 1 << 12)
    CommentsPart(comments).write(to: &markup)
    editor.set(name, Array(markup.contents))
    contentTypes.addComments(name)
    _ = relationships.add("comments", name)
    return comments
  }

  private func addShapes(
    of comments: [CellAnnotations.PlacedComment], _ editor: inout PackageEditor,
    _ contentTypes: inout ContentTypesAddition,
    _ relationships: inout RelationshipsAddition
  ) -> String {
    let name = editor.unusedName { "xl/drawings/vmlDrawing\($0).vml" }
    var markup = MarkupBuffer(capacity: 1 << 12)
    CommentsPart(comments).writeShapes(to: &markup)
    editor.set(name, Array(markup.contents))
    contentTypes.addShapes()
    return relationships.add("vmlDrawing", name)
  }

  /// The part with the shapes of the sheet's comments, as opposed to that of pictures in its header.
  private static func shapes(of bytes: [UInt8], _ links: [Relationship]) -> PartName? {
    let tag = MarkupTags(bytes)?.first {
      $0.depth == 1 && $0.localName(in: bytes).elementsEqual("legacyDrawing".utf8)
    }
    guard let tag else { return nil }
    let text = String(decoding: bytes[tag.range], as: UTF8.self)
    let named = links.first { link in
      link.kind == "vmlDrawing" && (text.contains("\"\(link.id)\"") || text.contains("'\(link.id)'"))
    }
    return named?.target
  }

  private static func isStrict(_ root: MarkupTag, _ bytes: [UInt8]) -> Bool {
    String(decoding: bytes[root.range], as: UTF8.self).contains("http://purl.oclc.org/ooxml/")
  }
}

/// The element that refers to the shapes of a worksheet's comments (ECMA-376-1 §18.3.1.51).
enum LegacyDrawing {
  /// The elements that come after it (§18.3.1.99).
  private static let successors: Set<String> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
    "extLst",
  ]

  /// The worksheet with the element where the schema requires it; `nil` if the worksheet has no end tag.
  static func added(
    to bytes: [UInt8], _ identifier: String, _ namespace: String, prefix: String
  ) -> [UInt8]? {
    guard let tags = MarkupTags(bytes) else { return nil }
    let place = tags.first { tag in
      (tag.depth == 1 && successors.contains(String(decoding: tag.localName(in: bytes), as: UTF8.self)))
        || (tag.depth == 0 && tag.kind == .end)
    }
    guard let place else { return nil }
    var edits = MarkupEdits()
    edits.insert(
      "<\(prefix)legacyDrawing xmlns:r=\"\(namespace)\" r:id=\"\(identifier)\"/>", at: place.range.lowerBound)
    return edits.applied(to: bytes)
  }
}
