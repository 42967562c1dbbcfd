/// Adds comments to an existing part; a cell that already has one gets the text appended.
struct CommentsAddition {
  /// The comments of cells that had none, which need shapes of their own.
  let newComments: [CellAnnotations.PlacedComment]
  private let comments: [CellAnnotations.PlacedComment]
  private let bytes: [UInt8]
  private let prefix: String
  private let authors: Element
  private let authorCount: Int
  private let list: Element
  /// In the part's order, which is reading order.
  private let existing: [(cell: CellReference, start: Int, text: Element)]

  /// `nil` if the part lacks what a comments part must have.
  init?(_ comments: [CellAnnotations.PlacedComment], addedTo bytes: [UInt8]) {
    guard let tags = MarkupTags(bytes), let root = tags.first(where: { $0.kind == .start }),
      let authors = Element("authors", in: tags, bytes), let list = Element("commentList", in: tags, bytes)
    else { return nil }
    let existing = Self.existing(in: tags, bytes)
    self.comments = comments
    self.bytes = bytes
    self.authors = authors
    self.list = list
    self.existing = existing
    newComments = comments.filter { comment in !existing.contains { $0.cell == comment.cell } }
    prefix = root.prefix(in: bytes)
    authorCount =
      tags.filter {
        $0.depth == 2 && $0.kind != .end && $0.localName(in: bytes).elementsEqual("author".utf8)
      }.count
  }

  /// The changed part.
  func applied() -> [UInt8] {
    var edits = MarkupEdits()
    let author = MarkupEdits.escaped(comments.first?.comment.author ?? "")
    edits.append(
      "<\(prefix)author>\(author)</\(prefix)author>", within: authors.start, endingAt: authors.end, of: bytes)
    var last = ""
    for placed in comments {
      if let found = existing.first(where: { $0.cell == placed.cell }) {
        let run = run("\n\n" + placed.comment.text)
        edits.append(run, within: found.text.start, endingAt: found.text.end, of: bytes)
      } else if let next = existing.first(where: { $0.cell > placed.cell }) {
        edits.insert(markup(of: placed), at: next.start)
      } else {
        last += markup(of: placed)
      }
    }
    if !last.isEmpty { edits.append(last, within: list.start, endingAt: list.end, of: bytes) }
    return edits.applied(to: bytes)
  }

  private func markup(of placed: CellAnnotations.PlacedComment) -> String {
    let text = "<\(prefix)text>\(run(placed.comment.text))</\(prefix)text>"
    return "<\(prefix)comment ref=\"\(placed.cell)\" authorId=\"\(authorCount)\">\(text)</\(prefix)comment>"
  }

  private func run(_ text: String) -> String {
    "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(MarkupEdits.escaped(text))</\(prefix)t></\(prefix)r>"
  }

  private struct Element {
    var start: MarkupTag
    /// `nil` if the element is empty.
    var end: MarkupTag?

    init(start: MarkupTag) { self.start = start }

    /// The first child of the root with a name.
    init?(_ name: String, in tags: MarkupTags, _ bytes: [UInt8]) {
      let named = tags.filter { $0.depth == 1 && $0.localName(in: bytes).elementsEqual(name.utf8) }
      guard let start = named.first else { return nil }
      self.start = start
      end = named.first { $0.kind == .end }
    }
  }

  private static func existing(
    in tags: MarkupTags, _ bytes: [UInt8]
  ) -> [(cell: CellReference, start: Int, text: Element)] {
    var existing: [(cell: CellReference, start: Int, text: Element)] = []
    var open: (cell: CellReference, start: Int)?
    for tag in tags {
      let name = tag.localName(in: bytes)
      if tag.depth == 2, tag.kind == .start, name.elementsEqual("comment".utf8) {
        let cell = tag.attribute("ref", in: bytes).flatMap { CellReference(bytes[$0].span) }
        open = cell.map { ($0, tag.range.lowerBound) }
      } else if let open, tag.depth == 3, name.elementsEqual("text".utf8) {
        if tag.kind == .end, !existing.isEmpty {
          existing[existing.count - 1].text.end = tag
        } else {
          existing.append((open.cell, open.start, Element(start: tag)))
        }
      }
    }
    return existing
  }
}
