import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemRead

@Suite("Files that are no tables")
struct NonTableTests {
  private func format(of data: Data) throws -> FileFormat {
    let folder = try TemporaryFolder()
    try folder.write(data, to: "udtraek.xlsx")
    return try FileFormat(path: folder.path + "/udtraek.xlsx")
  }

  @Test(
    "markup, JSON and mail are known by how they begin and end, whatever the file's name",
    arguments: [
      ("<html><table><tr><td>1</td></tr></table></html>", NonTable.webPage(.table)),
      ("\u{FEFF}\n<!doctype HTML>\n<p>Driftsmeddelelse", .webPage(.other)),
      ("<!-- saved --><HTML><body><form><input type=password>", .webPage(.login)),
      (
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        .spreadsheetXML
      ),
      ("<tal><rk aar=\"2016\">118</rk></tal>\n", .xml), ("<svg width=\"1\"/>", .image("SVG")),
      ("{\n  \"status\" : 401}", .json), ("[{\"aar\": 2016}]\n", .json),
      ("{\\rtf1\\ansi 2016}", .document("RTF")),
      ("From: a@b.dk\nSubject: Tal\nContent-Type: text/plain\n\nHermed tallene", .mail),
    ])
  func text(_ text: String, kind: NonTable) throws {
    #expect(try format(of: Data(text.utf8)) == .other(kind))
    guard case .document = kind else {
      let wide = try #require(text.data(using: .utf16))
      #expect(try format(of: wide) == .other(kind))
      return
    }
  }

  @Test(
    "a table may begin with an angle or a bracket",
    arguments: [
      "<50 kr.;2016\n<100 kr.;2\n", "<b>Navn</b>;<b>2016</b>\n<b>Vold</b>;<b>3</b>\n",
      "<ukendt>;2016\nVold;3\n",
      "[A];2016\nVold;[3]\n", "{A};2016\n", "\"[\"\"a\"\"]\";2016\n", "Fra: Politiet\nContent;2016\nVold;3\n",
    ])
  func tables(_ text: String) throws {
    #expect(try format(of: Data(text.utf8)) == .delimited)
  }

  @Test("an archive is known by the names in it")
  func archives() throws {
    for (part, kind) in [("word/document.xml", "Word"), ("ppt/presentation.xml", "PowerPoint")] {
      #expect(try format(of: Data("PK\u{3}\u{4}…\(part)…PK\u{5}\u{6}".utf8)) == .other(.document(kind)))
    }
    let workbook = "PK\u{3}\u{4}…xl/workbook.xml…word/document.xml…PK\u{5}\u{6}"
    #expect(try format(of: Data(workbook.utf8)) == .workbook)
    #expect(try format(of: Data("BM6\u{C}\0\0\0\0\0\0\u{36}\0\0\0".utf8)) == .other(.image("BMP")))
    #expect(try format(of: Data("BM;2016\nVold;1\n".utf8)) == .delimited)
  }

  @Test("a table that ends in noise is no table; one filled up with zeros is")
  func noisyEnd() throws {
    let table = Data(String(repeating: "Vold;1\n", count: 1_000).utf8)
    var generator = SeededGenerator(seed: 1)
    let noise = Data((0..<5_000).map { _ in UInt8.random(in: 0...255, using: &generator) })
    #expect(try format(of: table + noise) == .other(.noise))
    #expect(try format(of: table + Data(count: 500)) == .delimited)
  }

  @Test("noise is no table, whatever its bytes", arguments: 0..<8)
  func noise(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<5_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    #expect(try format(of: Data([0x80] + bytes)) == .other(.noise))
    #expect(try format(of: Data(count: 600)) == .other(.noise))
  }

  @Test(
    "text in any encoding is no noise",
    arguments: [
      String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian,
      .windowsCP1252,
    ])
  func encodings(_ encoding: String.Encoding) throws {
    let text = "Område;2016\u{0B}\nHærværk på Bellahøj;12\u{1}\nØlstykke;3\n"
    #expect(try format(of: try #require(text.data(using: encoding))) == .delimited)
  }
}
