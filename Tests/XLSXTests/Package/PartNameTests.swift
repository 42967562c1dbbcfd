import Testing

@testable import AfstemXLSX

@Suite("Part names")
struct PartNameTests {
  @Test(
    "different spellings of a name are equal",
    arguments: [
      ("xl/workbook.xml", "XL/Workbook.XML"), ("xl/workbook.xml", #"xl\workbook.xml"#),
      ("xl/workbook.xml", "xl//workbook.xml"), ("xl/workbook.xml", "xl/./workbook.xml"),
      ("xl/workbook.xml", "xl/worksheets/../workbook.xml"), ("xl/workbook.xml", "../../xl/workbook.xml"),
      ("_rels/.rels", "_RELS/.rels"),
    ])
  func equal(name: String, spelling: String) {
    #expect(PartName(name) == PartName(spelling))
    #expect(PartName(spelling).spelling == spelling)
  }

  @Test(
    "dots within a name are part of it",
    arguments: ["xl/.xml", "xl/..xml", "xl/...", "xl/a.", "xl/æ.xml"])
  func different(name: String) {
    #expect(PartName(name) != PartName("xl"))
    #expect(PartName(name) != PartName("xl/xml"))
    #expect(PartName(name) == PartName("XL" + name.dropFirst(2)))
  }

  @Test(
    "a relationship's target is relative to its part",
    arguments: [
      ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"), ("/xl/styles.xml", "xl/styles.xml"),
      ("../docProps/app.xml", "docProps/app.xml"), (#"\xl\styles.xml"#, "xl/styles.xml"),
    ])
  func target(target: String, name: String) {
    #expect(PartName(target: target, from: PartName("xl/workbook.xml")) == PartName(name))
  }

  @Test("names that are not UTF-8 are distinguished")
  func codePage() {
    let names = [[0x91, 0x61], [0x9B, 0x61]].map { (bytes: [UInt8]) in
      bytes.withUnsafeBufferPointer { PartName(stored: $0) }
    }
    #expect(names[0] != names[1])
  }
}
