import AfstemXLSX

/// An OpenDocument spreadsheet whose tables and styles tests state.
struct HandmadeDocument {
  var tables: String
  var styles = ""
  var manifest: String?
  var mediaType = "application/vnd.oasis.opendocument.spreadsheet"

  private static let namespaces = [
    ("office", "office:1.0"), ("table", "table:1.0"), ("text", "text:1.0"), ("style", "style:1.0"),
    ("number", "datastyle:1.0"), ("fo", "xsl-fo-compatible:1.0"),
  ].map { " xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1)\"" }.joined()

  init(_ tables: String, styles: String = "") {
    self.tables = tables
    self.styles = styles
  }

  /// A document of one table.
  init(rows: String, styles: String = "") {
    self.init("<table:table table:name=\"Ark1\">\(rows)</table:table>", styles: styles)
  }

  var bytes: [UInt8] {
    var archive = StoredArchive()
    archive.add("mimetype", Array(mediaType.utf8))
    let content =
      "<office:document-content\(Self.namespaces) xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      + "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
      + "<office:automatic-styles>\(styles)</office:automatic-styles>"
      + "<office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
    archive.add("content.xml", Array(content.utf8))
    if let manifest { archive.add("META-INF/manifest.xml", Array(manifest.utf8)) }
    return archive.bytes
  }

  func workbook(_ limits: ReadingLimits = ReadingLimits()) throws(XLSXError) -> Workbook {
    try Workbook(bytes: bytes, limits: limits, options: .raisedDigits)
  }

  /// Every row of the first table as text, such as `3: B=number 12.5 percent`.
  func lines(_ limits: ReadingLimits = ReadingLimits()) throws -> [String] {
    try workbook(limits).worksheets.first?.lines(.formulas) ?? []
  }
}
