/// Adds one worksheet's notes to its parts, in place of those of an earlier time.
struct WorksheetAnnotation {
  let part: PartName
  /// The worksheet without earlier marks.
  let bytes: [UInt8]
  private let sign: AnnotationSign

  init(part: PartName, bytes: [UInt8], sign: AnnotationSign) {
    self.part = part
    self.sign = sign
    self.bytes = WorksheetMarks.removed(from: bytes, of: sign)
  }

  /// Marks the cells and attaches the comments.
  func apply(
    _ notes: Notes, to editor: inout PackageEditor, _ contentTypes: inout ContentTypesAddition,
    styles: inout StyleAdditions?
  ) throws {
    let links = try editor.package.relationships(of: part)
    let commentsPart = links.first { $0.kind == "comments" }?.target
    let shapesPart = Self.shapes(of: bytes, links)
    if let commentsPart { try clean(commentsPart, shapes: shapesPart, in: &editor) }
    if try editor.bytes(of: part) != bytes { editor.set(part, bytes) }
    guard !notes.comments.isEmpty else { return }
    guard let root = MarkupTags(bytes)?.first(where: { _ in true }) else { throw unchangeable }
    let prefix = root.prefix(in: bytes)
    var changed = bytes
    if let format = styles?.mark() {
      guard let marked = WorksheetMarks.added(notes.marks, to: bytes, format: format, prefix: prefix) else {
        throw unchangeable
      }
      changed = marked
    }
    var relationships = RelationshipsAddition(part, in: editor, isStrict: Self.isStrict(root, bytes))
    let new = try add(notes.comments, commentsPart, &editor, &contentTypes, &relationships)
    if let shapesPart {
      let taller = NoteShapes(try editor.bytes(of: shapesPart)).grown(to: notes.comments)
      editor.set(shapesPart, CommentsPart(new).shapes(addedTo: taller))
    } else {
      let identifier = addShapes(of: new, &editor, &contentTypes, &relationships)
      guard let drawn = LegacyDrawing.added(to: changed, identifier, relationships.namespace, prefix: prefix)
      else { throw unchangeable }
      changed = drawn
    }
    editor.set(part, changed)
    try relationships.apply(to: &editor)
  }

  /// Takes the lines of an earlier time out of the comments, and the boxes of those that were nothing else.
  private func clean(_ comments: PartName, shapes: PartName?, in editor: inout PackageEditor) throws {
    let before = try editor.bytes(of: comments)
    let cleaning = CommentsCleaning(before, of: sign)
    guard cleaning.bytes != before else { return }
    editor.set(comments, cleaning.bytes)
    guard let shapes, !cleaning.emptied.isEmpty else { return }
    editor.set(shapes, NoteShapes(try editor.bytes(of: shapes)).without(cleaning.emptied))
  }

  private var unchangeable: WorkbookAnnotationError { .cannotChange(part: part.spelling) }

  /// Returns the comments that need shapes, those of cells that had none.
  private func add(
    _ comments: [CellAnnotations.PlacedComment], _ existing: PartName?, _ editor: inout PackageEditor,
    _ contentTypes: inout ContentTypesAddition,
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
