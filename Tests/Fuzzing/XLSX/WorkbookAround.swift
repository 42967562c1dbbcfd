/// A workbook around one part that is fuzzed.
enum WorkbookAround {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageLinks = "http://schemas.openxmlformats.org/package/2006/relationships"

  static func worksheet(_ bytes: [UInt8]) -> [UInt8] {
    archive("xl/worksheets/sheet1.xml", bytes, "xl/sharedStrings.xml", Array(strings.utf8))
  }

  static func sharedStrings(_ bytes: [UInt8]) -> [UInt8] {
    archive("xl/sharedStrings.xml", bytes, "xl/worksheets/sheet1.xml", [])
  }

  /// An OpenDocument spreadsheet of these contents.
  static func document(_ bytes: [UInt8]) -> [UInt8] {
    var archive = StoredArchive()
    archive.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
    archive.add("content.xml", bytes)
    return archive.bytes
  }

  private static let strings = "<sst xmlns=\"\(main)\"><si><t>en</t></si><si><t>to</t></si></sst>"

  private static let fixedParts: [(String, String)] = [
    ("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\"><sheets>"
        + "<sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      relationships([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
        ("rId3", "styles", "styles.xml"),
      ])
    ),
    (
      "xl/styles.xml",
      "<styleSheet xmlns=\"\(main)\"><fills count=\"2\"><fill/><fill/></fills>"
        + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    ),
  ]

  private static func archive(
    _ name: String, _ bytes: [UInt8], _ otherName: String, _ otherBytes: [UInt8]
  ) -> [UInt8] {
    var archive = StoredArchive()
    for (name, text) in fixedParts { archive.add(name, Array(text.utf8)) }
    archive.add(name, bytes)
    archive.add(otherName, otherBytes)
    return archive.bytes
  }

  private static func relationships(_ items: [(id: String, kind: String, target: String)]) -> String {
    let body = items.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(links)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"\(packageLinks)\">\(body.joined())</Relationships>"
  }
}
