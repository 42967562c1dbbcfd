/// The namespaces of a workbook's parts, transitional or strict (ECMA-376-1 Annex A, ECMA-376-4 Annex A), and of an
/// OpenDocument spreadsheet's (OpenDocument 1.3 part 3, §2.1).
enum Namespace {
  case spreadsheet, relationships, packageRelationships, xml, other
  case office, table, text, style, dataStyle, formatting, manifest, dublinCore, meta
  /// What LibreOffice states beside the standard.
  case calcExtension
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
    ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", .table),
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", .office),
    ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", .text),
    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", .style),
    ("urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", .dataStyle),
    ("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", .formatting),
    ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", .manifest),
    ("urn:oasis:names:tc:opendocument:xmlns:meta:1.0", .meta),
    ("http://purl.org/dc/elements/1.1/", .dublinCore),
    ("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", .calcExtension),
  ]
}
