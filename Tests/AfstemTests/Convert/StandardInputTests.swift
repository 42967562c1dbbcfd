import AfstemTestSupport
import Foundation
import Testing

@testable import AfstemFiles

@Suite("Files on standard input", .needsProgram)
struct StandardInputTests {
  private let folder: TemporaryFolder
  private static let packed = Checkout.folder.appending(path: "fixtures/packed").path

  init() throws { folder = try TemporaryFolder() }

  /// Runs the program with a file on standard input, by a pipe or redirected.
  private func afstem(_ words: String, _ file: String, byPipe isPipe: Bool = true) throws -> Oracle.Result {
    let program = try #require(GoldenCase.program).path
    let line = isPipe ? "cat \(file) | \(program) \(words)" : "\(program) \(words) <\(file)"
    return try Oracle(path: "/bin/sh").run(["-c", line], in: folder.url)
  }

  @Test("a packed table is converted as the file is", arguments: [true, false])
  func packed(isPipe: Bool) throws {
    let file = "\(Self.packed)/politi.csv.gz"
    #expect(try afstem("convert - a.xlsx", file, byPipe: isPipe).status == 0)
    #expect(try #require(GoldenCase.program).run(["convert", file, "b.xlsx"], in: folder.url).status == 0)
    #expect(try folder.bytes(of: "a.xlsx") == folder.bytes(of: "b.xlsx"))
  }

  @Test("of an archive of several tables one must be named, and then it is converted")
  func several() throws {
    let file = "\(Self.packed)/flere.zip"
    let refused = try afstem("convert - a.xlsx", file)
    #expect(refused.status == 65)
    #expect(refused.errors.contains("--sheet"))
    #expect(!refused.errors.contains("/dev/fd"))
    #expect(try afstem("convert - a.xlsx --sheet 2016/politi.csv", file).status == 0)
  }

  @Test("what is no workbook is refused as what it is, and not for its result")
  func notAWorkbook() throws {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    try folder.write(Data(signature + [UInt8](repeating: 0, count: 4_096)), to: "a.doc")
    for result in [
      try afstem("convert - a.xlsx --language en", "a.doc"),
      try #require(GoldenCase.program).run(
        ["convert", "a.doc", "a.xlsx", "--language", "en"], in: folder.url),
    ] {
      #expect(result.status == 65)
      #expect(result.errors.contains("an older Excel file (.xls)"))
    }
  }

  @Test("check takes files by name")
  func check() throws {
    #expect(try afstem("check -", "\(Self.packed)/politi.csv.gz").status == 64)
  }
}
