/// A relationship of one part to another (ECMA-376-2 §6.5).
///
/// Its type is identified by the last word, which transitional and strict workbooks share.
struct Relationship: Sendable {
  let id: String
  /// `worksheet`, `sharedStrings` …
  let kind: String
  let target: PartName
}

/// Reads a `.rels` part, leaving out relationships to things outside the package.
final class RelationshipsHandler: MarkupHandler {
  private(set) var relationships: [Relationship] = []
  private let source: PartName

  init(source: PartName) { self.source = source }

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    if depth == 1 { return element.isNamed("Relationships", in: .packageRelationships) ? .enter : .skip }
    guard element.isNamed("Relationship", in: .packageRelationships),
      element.string("TargetMode") != "External",
      let id = element.string("Id"), let type = element.bytes("Type"), let target = element.string("Target")
    else { return .skip }
    let wordStart = type.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let kind = String(decoding: UnsafeBufferPointer(rebasing: type[wordStart...]), as: UTF8.self)
    relationships.append(
      Relationship(id: id, kind: kind, target: PartName(target: target, from: source)))
    return .skip
  }
}
