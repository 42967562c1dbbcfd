/// Reads a `.rels` part. Links out of the package are left out.
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
