/// The relationships of one part, in the order they are added.
struct Relationships {
  /// The kind of a relationship: the last words of its type's URI.
  enum Kind: String {
    case worksheet, styles, sharedStrings, table, comments, vmlDrawing, drawing, chart, hyperlink
    case officeDocument
    case extendedProperties = "extended-properties"
    case customProperties = "custom-properties"
    case coreProperties = "metadata/core-properties"

    var address: String {
      switch self {
      case .coreProperties: "http://schemas.openxmlformats.org/package/2006/relationships/\(rawValue)"
      default: "\(NamespaceURI.relationshipReference)/\(rawValue)"
      }
    }
  }

  private var entries: [(kind: Kind, target: String)] = []

  var isEmpty: Bool { entries.isEmpty }

  /// Adds a relationship and returns its identifier.
  mutating func add(_ kind: Kind, _ target: String) -> String {
    entries.append((kind, target))
    return "rId\(entries.count)"
  }

  func write(to markup: inout MarkupBuffer) {
    markup.beginPart()
    markup.element("Relationships", ["xmlns": .text(NamespaceURI.packageRelationships)]) { markup in
      for (index, entry) in entries.enumerated() {
        markup.element(
          "Relationship",
          [
            "Id": .text("rId\(index + 1)"), "Type": .text(entry.kind.address), "Target": .text(entry.target),
            "TargetMode": .text(entry.kind == .hyperlink ? "External" : nil),
          ])
      }
    }
  }
}
