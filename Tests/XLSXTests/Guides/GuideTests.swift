import Foundation
import AfstemTestSupport
import Testing
import AfstemXLSX

@Suite("Guides")
struct GuideTests {
  private static let sources = Checkout.folder.appending(path: "Sources/XLSX")

  /// The lines between two markers, without the indentation of the first; `prefix` precedes each line.
  private static func blocks(
    in text: String, from start: String, to end: String, prefix: String = ""
  ) -> [String] {
    var blocks: [String] = []
    var open: (indentation: Int, lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      if let block = open, trimmed == end {
        blocks.append(block.lines.joined(separator: "\n"))
        open = nil
      } else if let block = open {
        let content = line.dropFirst(block.indentation)
        open?.lines.append(content.trimmingPrefix(prefix).trimmingPrefix("///"))
      } else if trimmed == start {
        open = (line.count - trimmed.count, [])
      }
    }
    return blocks
  }

  private static func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

  @Test("the code in guides and doc comments is compiled by these tests")
  func snippets() throws {
    let file = Checkout.folder.appending(path: "Tests/XLSXTests/Guides/GuideSnippets.swift")
    let snippets = Self.blocks(in: try Self.text(file), from: "// snippet", to: "// end")
    var shown: Set<String> = []
    for case let url as URL in FileManager.default.enumerator(
      at: Self.sources, includingPropertiesForKeys: nil)
      ?? .init()
    {
      let blocks =
        switch url.pathExtension {
        case "md": Self.blocks(in: try Self.text(url), from: "```swift", to: "```")
        case "swift": Self.blocks(in: try Self.text(url), from: "/// ```swift", to: "/// ```", prefix: "/// ")
        default: [String]()
        }
      for block in blocks {
        #expect(snippets.contains(block), "\(url.lastPathComponent) shows code that is no snippet:\n\(block)")
        shown.insert(block)
      }
    }
    for snippet in snippets { #expect(shown.contains(snippet), "no guide shows this snippet:\n\(snippet)") }
  }

  @Test("the guides' code reads what it writes")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("budget.xlsx")
    try GuideSnippets.write(path: path)
    #expect(
      try GuideSnippets.readRows(path: path) == [
        "1:1 Aktivitet", "1:2 2017", "2:1 Kvindeidræt", "2:2 165000", "3:1 I alt", "3:2 165000",
      ])
    let worksheet = try #require(try GuideSnippets.limit(path: path).worksheets.first)
    #expect(try GuideSnippets.sum(of: worksheet) == [ExactDecimal(165_000), ExactDecimal(165_000)])
    #expect(try GuideSnippets.readRanges(of: worksheet).count == 6)
    try GuideSnippets.annotate(path: path, copy: folder.file("copy.xlsx"))
    let note = try Workbook(path: folder.file("copy.xlsx")).worksheets.first?.comments().first
    #expect(note?.cell.description == "B3")
    #expect(note?.text == "I alt er 165.000")
  }

  @Test("the guides' values are written, and read by label and by cell")
  func values() throws {
    let folder = try TemporaryFolder()
    let items = [
      ["activity": "Haven", "paid": "2016-05-31"], ["activity": "Idræt", "amount": "7"],
    ]
    let path = folder.file("poster.xlsx")
    try WorkbookWriter.write(to: path) { workbook in
      try workbook.addWorksheet("Budget") {
        try $0.append(rows: items, columns: ["activity", "amount", "paid"])
      }
    }
    let worksheet = try #require(try Workbook(path: path).worksheets.first)
    try GuideSnippets.readItems(of: worksheet)
    #expect(try GuideSnippets.readCells(of: worksheet).1 == CalendarDateTime(year: 2016, month: 5, day: 31))
    try GuideSnippets.writeItems([["activity": "Haven"]], path: path)
    #expect(try Workbook(path: path)["Budget"]?.cells()["A2"] == .text("Haven"))
  }

  @Test("the guides' table, chart and date are written and read")
  func tableAndChart() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("tal.xlsx")
    var writer = try WorkbookWriter(path: path)
    try writer.addWorksheet("Tal") { sheet in
      try GuideSnippets.writeTable(to: &sheet)
      try sheet.append([.date(year: 2016, month: 5, day: 1)])
      try GuideSnippets.writeChart(to: &sheet)
    }
    try writer.commit()
    let workbook = try Workbook(path: path)
    let worksheet = try #require(workbook.worksheets.first)
    #expect(try worksheet.tables().map(\.name) == ["budget"])
    var dates: [CalendarDateTime] = []
    var rows = try worksheet.rows()
    while let row = try rows.next() {
      for index in row.indices { GuideSnippets.readDate(row[index], of: workbook, into: &dates) }
    }
    #expect(dates == [CalendarDateTime(year: 2016, month: 5, day: 1)])
  }
}
