import Foundation
import Testing
import XLSX

/// Other programs read what we write. Each test is disabled, visibly, where its program cannot be had;
/// `scripts/test` sets them up.
@Suite("Others read what is written")
struct WorkbookValidityTests {
  private static let package = URL(filePath: #filePath).appending(path: "../../../..").standardized
  private static let environment = ProcessInfo.processInfo.environment
  /// The ECMA-376 schemas, kept beside the project because their licence is not ours.
  private static let schemas =
    environment["AFSTEM_SHARED_DATA"].map { URL(filePath: $0).appending(path: "ooxml-schemas") }
    ?? package.appending(path: "../shared/data/ooxml-schemas").standardized
  private static let python = environment["AFSTEM_PYTHON"] ?? "python3"

  static var hasSchemas: Bool {
    (try? run("xmllint", "--version")) != nil
      && FileManager.default.fileExists(atPath: schemas.appending(path: "sml.xsd").path)
  }
  static var hasOpenpyxl: Bool { (try? run(python, "-c", "import openpyxl, python_calamine")) != nil }
  static var hasLibreOffice: Bool { (try? run("soffice", "--version")) != nil }

  @Test("every part is valid against the schemas of ECMA-376", .enabled(if: hasSchemas))
  func schemas() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("sample.xlsx"))
    try Self.run("python3", Self.check("valid_parts.py"), folder.file("sample.xlsx"), Self.schemas.path)
  }

  @Test("every part of a workbook that was sent back is valid too", .enabled(if: hasSchemas))
  func schemasOfReturned() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("sample.xlsx"))
    let notes = try ["Budget 'A' & B", "Værdier"].map {
      WorkbookNote(sheet: $0, cell: try CellReference("C9").unwrapped, text: "Hvorfra?")
    }
    try WorkbookAnnotator(author: "Sekretariatet")
      .annotate(folder.file("sample.xlsx"), to: folder.file("back.xlsx"), with: notes)
    try Self.run("python3", Self.check("valid_parts.py"), folder.file("back.xlsx"), Self.schemas.path)
  }

  @Test("openpyxl finds the tables, links, comments, rules and charts", .enabled(if: hasOpenpyxl))
  func features() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("sample.xlsx"))
    let found = try Self.run(Self.python, Self.check("workbook_features.py"), folder.file("sample.xlsx"))
    #expect(found == SampleWorkbook.features)
  }

  @Test("openpyxl and python-calamine read the same values", .enabled(if: hasOpenpyxl))
  func values() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("sample.xlsx"), hasEscapes: false)
    try Self.run(Self.python, Self.check("same_values.py"), folder.file("sample.xlsx"))
  }

  @Test("LibreOffice opens it and shows its first sheet's values", .enabled(if: hasLibreOffice))
  func libreOffice() throws {
    let folder = try TemporaryFolder()
    try SampleWorkbook.write(to: folder.file("sample.xlsx"))
    try Self.run(
      "soffice", "-env:UserInstallation=file://\(folder.path)", "--headless", "--convert-to",
      // Commas, quotes, UTF-8, and cells as they are rather than as they are shown.
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir",
      folder.path, folder.file("sample.xlsx"))
    let text = String(decoding: try folder.contents(of: "sample.csv"), as: UTF8.self)
    #expect(text.split(separator: "\n").map(String.init) == SampleWorkbook.firstSheetAsText)
  }

  private static func check(_ name: String) -> String {
    package.appending(path: "scripts/checks/\(name)").path
  }

  private struct Failed: Error {
    let output: String
  }

  /// Runs a program to its end and returns what it wrote.
  @discardableResult
  private static func run(_ command: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(output: output) }
    return output
  }
}
