/// The boxes of notes in a part of legacy shapes (ECMA-376-4 §19.4), changed as text: Excel's are not always well-formed.
struct NoteShapes {
  private let text: String

  init(_ bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

  /// The part without the boxes of some cells' notes.
  func without(_ cells: Set<CellReference>) -> [UInt8] {
    changed { shape in Self.cell(of: shape).map(cells.contains) == true ? "" : nil }
  }

  /// The part with each box at least as tall as a comment on its cell needs.
  func grown(to comments: [CellAnnotations.PlacedComment]) -> [UInt8] {
    let heights = Dictionary(comments.map { ($0.cell, $0.comment.height) }) { max($0, $1) }
    return changed { shape in
      guard let height = Self.cell(of: shape).flatMap({ heights[$0] }) else { return nil }
      return Self.grown(shape, to: height)
    }
  }

  /// - Parameter change: What takes a shape's place; `nil` to leave it.
  private func changed(_ change: (Substring) -> String?) -> [UInt8] {
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: "<v:shape "), let end = rest[start.upperBound...].range(of: "</v:shape>")
    {
      result += rest[..<start.lowerBound]
      let shape = rest[start.lowerBound..<end.upperBound]
      result += change(shape) ?? String(shape)
      rest = rest[end.upperBound...]
    }
    return Array((result + rest).utf8)
  }

  private static func cell(of shape: Substring) -> CellReference? {
    guard let row = value("Row", in: shape).flatMap({ Int($0) }),
      let column = value("Column", in: shape).flatMap({ Int($0) })
    else { return nil }
    return CellReference(column: column + 1, row: row + 1)
  }

  private static func value(_ name: String, in shape: Substring) -> String? {
    guard let start = shape.range(of: "<x:\(name)>"),
      let end = shape[start.upperBound...].range(of: "</x:\(name)>")
    else { return nil }
    return shape[start.upperBound..<end.lowerBound].filter { !$0.isWhitespace }
  }

  private static func grown(_ shape: Substring, to height: Int) -> String? {
    guard let start = shape.range(of: "<x:Anchor>"),
      let end = shape[start.upperBound...].range(of: "</x:Anchor>")
    else { return nil }
    var corners = shape[start.upperBound..<end.lowerBound].split(separator: ",")
      .compactMap { Int($0.filter { !$0.isWhitespace }) }
    guard corners.count == 8, (0..<WorkbookLimits.rows).contains(corners[2]) else { return nil }
    let bottom = min(corners[2] + height, WorkbookLimits.rows - 1)
    guard corners[6] < bottom else { return nil }
    corners[6] = bottom
    return shape[..<start.upperBound] + corners.map(String.init).joined(separator: ", ")
      + shape[end.lowerBound...]
  }
}

extension Substring {
  /// The first place of a text.
  fileprivate func range(of wanted: String) -> Range<Index>? {
    let bytes = Array(wanted.utf8)
    guard let first = bytes.first else { return nil }
    var place = startIndex
    while let found = utf8[place...].firstIndex(of: first) {
      if utf8[found...].starts(with: bytes) {
        return found..<utf8.index(found, offsetBy: bytes.count)
      }
      place = utf8.index(after: found)
    }
    return nil
  }
}
