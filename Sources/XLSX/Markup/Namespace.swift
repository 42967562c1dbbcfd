/// The namespaces of a workbook's parts, transitional or strict (ECMA-376-1 Annex A, ECMA-376-4 Annex A).
enum Namespace {
  case spreadsheet, relationships, packageRelationships, xml, other
  case none

  init(_ uri: UnsafePointer<UInt8>?) {
    guard let uri else {
      self = .none
      return
    }
    let known = Self.known.first { $0.uri.equals(uri) }
    self = known?.namespace ?? .other
  }

  private static let known: [(uri: StaticString, namespace: Namespace)] = [
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheet),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheet),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .relationships),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", .relationships),
    ("http://schemas.openxmlformats.org/package/2006/relationships", .packageRelationships),
    ("http://www.w3.org/XML/1998/namespace", .xml),
  ]
}
