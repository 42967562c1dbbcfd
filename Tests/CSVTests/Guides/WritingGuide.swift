import AfstemCSV
import Foundation
import AfstemTestSupport
import Testing

/// Runs the code of WriteACSVFile.md; ``GuideTests`` holds it against the guide.
@Suite("The guide to writing")
struct WritingGuide {
  private struct Output {
    let file: FileHandle

    func write(_ text: Span<UInt8>) throws {
      try text.withUnsafeBytes { try file.write(contentsOf: Data($0)) }
    }
  }

  @Test("records become RFC 4180")
  func records() {
    var writer = CSVWriter()  // RFC 4180: commas, CR LF, UTF-8
    writer.write(["Gerningstype", "2013"])
    writer.write(["Vold, trusler", "66"])
    let bytes = writer.take()
    #expect(String(decoding: bytes, as: UTF8.self) == "Gerningstype,2013\r\n\"Vold, trusler\",66\r\n")
  }

  @Test("many records go to a file in pieces")
  func pieces() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "out.csv")
    let output = Output(file: try FileHandle(forWritingTo: URL(filePath: folder.file("out.csv"))))
    let rows = (1...20_000).map { ["Tyveri", "\($0)"] }
    var writer = CSVWriter()
    for row in rows {
      for value in row { writer.write(field: value) }
      writer.endRecord()
      if writer.count > 1 << 17 { try writer.drain(output.write) }
    }
    try writer.drain(output.write)
    #expect(try folder.text(of: "out.csv") == rows.map { "\($0[0]),\($0[1])\r\n" }.joined())
  }

  @Test("a note that begins like a formula is neutralised, and a number is not")
  func formulas() {
    let note = "=1+1"
    var writer = CSVWriter.excelDanish
    writer.write(field: FormulaInjection.neutralised(note))
    writer.write(field: "-5")
    writer.endRecord()
    #expect(String(decoding: writer.take(), as: UTF8.self) == "\u{FEFF}'=1+1;-5\r\n")
  }

  @Test("text is encoded as it is drained")
  func encodings() throws {
    var writer = CSVWriter()
    writer.write(["æ"])
    let encoder = TextEncoder(.windows1252)
    var bytes: [UInt8] = []
    try writer.drain { text in try encoder.encode(text, into: &bytes) }
    #expect(bytes == [0xE6, 0x0D, 0x0A])
  }
}
