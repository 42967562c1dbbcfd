/// Reads a `.rels` part. Links out of the package are left out.
final class RelationshipsHandler: MarkupHandler {
  private(set) var relationships: [Relationship] = []
  private let source: PartName

  init(source: PartName) { self.source = source }

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    if depth == 1 { return element.isNamed("Relationships", in: .packageRelationships) ? .enter : .skip }
    guard element.isNamed("Relationship", in: .packageRelationships),
      element.string("TargetMode") != "External",
      let id = element.string("Id"), let type = element.string("Type"), let target = element.string("Target")
    else { return .skip }
    let word = type.utf8.lastIndex(of: UInt8(ascii: "/")).map { type[type.utf8.index(after: $0)...] }
    let kind = word.map(String.init) ?? type
    relationships.append(
      Relationship(id: id, kind: kind, target: PartName(target: target, from: source)))
    return .skip
  }
}
