/// `xl/commentsN.xml` (ECMA-376-1 §18.7.6), and the shapes that show the notes in `vmlDrawingN.vml`
/// (ECMA-376-4 §19.4).
struct CommentsPart {
  private let comments: [CellAnnotations.PlacedComment]

  /// Sorts by cell, as Excel requires, and keeps the last comment of each cell.
  init(_ comments: [CellAnnotations.PlacedComment]) {
    var byCell: [CellReference: CellAnnotations.PlacedComment] = [:]
    for comment in comments { byCell[comment.cell] = comment }
    self.comments = byCell.values.sorted { $0.cell < $1.cell }
  }

  func write(to markup: inout MarkupBuffer) {
    var authors = UniqueList(comments.map(\.comment.author))
    markup.beginPart()
    markup.element("comments", ["xmlns": .text(NamespaceURI.spreadsheet)]) { markup in
      markup.element("authors") { markup in
        for author in authors.values { markup.element("author", text: author) }
      }
      markup.element("commentList") { markup in
        for placed in comments {
          let author = authors.index(of: placed.comment.author)
          markup.element("comment", ["ref": .text("\(placed.cell)"), "authorId": .integer(author)]) {
            markup in
            markup.element("text") { markup in
              markup.element("r") { $0.element("t", ["xml:space": "preserve"], text: placed.comment.text) }
            }
          }
        }
      }
    }
  }

  func writeShapes(to markup: inout MarkupBuffer) {
    markup.append(Self.shapesStart)
    markup.append(Self.shapeType)
    for (index, placed) in comments.enumerated() { Self.write(placed, number: index + 1, to: &markup) }
    markup.append("</xml>")
  }

  private static let shapesStart: StaticString = """
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>\
    </o:shapelayout>
    """
  private static let shapeType: StaticString = """
    <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" \
    path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>\
    <v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
    """

  private static func write(
    _ placed: CellAnnotations.PlacedComment, number: Int, to markup: inout MarkupBuffer
  ) {
    markup.append(
      markup: """
        <v:shape id="_x0000_s\(1024 + number)" type="#_x0000_t202" style="position:absolute;visibility:hidden" \
        fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>\
        <v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>\
        <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\(anchor(of: placed))\
        </x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>\(placed.cell.row - 1)</x:Row>\
        <x:Column>\(placed.cell.column - 1)</x:Column></x:ClientData></v:shape>
        """)
  }

  /// Left column, offset, top row, offset, right column, offset, bottom row, offset; all count from 0.
  private static func anchor(of placed: CellAnnotations.PlacedComment) -> String {
    let left = min(placed.cell.column, WorkbookLimits.columns - placed.comment.width - 1)
    let top = min(max(0, placed.cell.row - 2), WorkbookLimits.rows - placed.comment.height - 1)
    let corners = [left, 15, top, 10, left + placed.comment.width, 15, top + placed.comment.height, 4]
    return corners.map(String.init).joined(separator: ", ")
  }

  /// Existing shapes followed by those of these comments.
  ///
  /// Excel's shapes are not always well-formed XML, so their end and their numbers are searched for as text.
  func shapes(addedTo bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.index(ofLast: "</xml>") else { return bytes }
    let numbers = text.split(separator: "_x0000_s").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
    let first = max(1_024, numbers.max() ?? 0) - 1_024
    var markup = MarkupBuffer(capacity: 1 << 12)
    if !text.contains("_x0000_t202\"") { markup.append(Self.shapeType) }
    for (index, placed) in comments.enumerated() {
      Self.write(placed, number: first + index + 1, to: &markup)
    }
    let added = String(decoding: markup.contents, as: UTF8.self)
    return Array((text[..<end] + added + text[end...]).utf8)
  }
}

extension String {
  /// The start of the last occurrence of a text.
  fileprivate func index(ofLast wanted: String) -> String.Index? {
    var place = endIndex
    while place > startIndex {
      place = index(before: place)
      if self[place...].hasPrefix(wanted) { return place }
    }
    return nil
  }
}
