/// Adds relationships to a part.
struct RelationshipsAddition {
  /// The namespace of relationship types and of attributes that refer to relationships.
  let namespace: String
  private let part: PartName
  private let source: PartName
  private let existing: [UInt8]?
  private var added: [(identifier: String, kind: String, target: PartName)] = []

  init(_ source: PartName, in editor: PackageEditor, isStrict: Bool) {
    self.source = source
    part = source.relationships
    existing = try? editor.bytes(of: part)
    namespace =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : NamespaceURI.relationshipReference
  }

  /// Adds a relationship and returns its new identifier.
  mutating func add(_ kind: String, _ target: PartName) -> String {
    let text = String(decoding: existing ?? [], as: UTF8.self)
    var number = added.count + 1
    while text.contains("\"rIdNote\(number)\"") || text.contains("'rIdNote\(number)'") { number += 1 }
    let identifier = "rIdNote\(number)"
    added.append((identifier, kind, target))
    return identifier
  }

  func apply(to editor: inout PackageEditor) throws {
    guard !added.isEmpty else { return }
    let base = existing ?? Self.empty
    guard let root = MarkupTags(base)?.first(where: { _ in true }) else {
      throw WorkbookAnnotationError.cannotChange(part: part.spelling)
    }
    let prefix = root.prefix(in: base)
    let end = MarkupTags(base)?.first { $0.depth == 0 && $0.kind == .end }
    let markup = added.map {
      "<\(prefix)Relationship Id=\"\($0.identifier)\" Type=\"\(namespace)/\($0.kind)\" Target=\"/\($0.target.spelling)\"/>"
    }
    var edits = MarkupEdits()
    edits.append(markup.joined(), within: root, endingAt: end, of: base)
    editor.set(part, edits.applied(to: base))
  }

  private static let empty = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"\(NamespaceURI.packageRelationships)\"/>"
      .utf8)
}
