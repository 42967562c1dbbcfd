import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

/// What went back comes in again: mended by a script that reads nothing but the file, or just as it went.
@Suite("Files that come back", .needsPython)
struct ReturnLoopTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The sheets that nothing but a person's knowledge can fill in are not here, nor what only another program's export can
  /// mend.
  private static let mendable: [Finding.Code] = [
    .activityWithoutSheet, .conflict, .baselineDiffers, .currency, .errorValue,
    .figureUnexplained,
    .frameDiffers, .hiddenSheet, .labelUnread, .leftOut, .numberMalformed, .overviewDiffersFromSheet,
    .percentMalformed,
    .readingAmbiguous, .sheetWithoutActivity, .struckThrough, .targetPercentDiffers, .totalDiffers,
    .unitAmbiguous,
    .unknownActivity,
  ]

  @Test("a file mended by its notes alone comes in clean, and nothing of ours is left", arguments: mendable)
  func mended(code: Finding.Code) throws {
    try copy(Fixture(variantOf: code))
    var outcome = try publish()
    // Where a sum of the file follows from what was wrong, it is the next round's.
    for _ in 1...3 where !outcome.package.findings.allSatisfy({ $0.severity == .info }) {
      // Of two that disagree one gives way.
      let returned = try #require(try returned().max())
      try Oracle.python?.accepts(
        Checkout.check("mend"), "\(folder.path)/out/returns/\(returned)", "\(folder.path)/\(returned)")
      outcome = try publish()
      #expect((outcome.round?.counts.mended ?? 0) > 0)
    }
    #expect(outcome.package.findings.filter { $0.severity < .info }.map(\.description) == [])
    #expect(try returned().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.file("out/breve")))
    #expect(try !folder.text(of: "out/csv/budget.csv").contains("Rettelse"))
  }

  @Test(
    "a workbook that comes back as it went, whatever program saved it, goes back with each note once",
    arguments: ["openpyxl", "LibreOffice"])
  func unmended(program: String) throws {
    try copy(Fixture(variantOf: .overviewDiffersFromSheet))
    _ = try publish()
    let first = try texts("budget/oversigt.xlsx")
    #expect(first.count == 2)
    try save(with: program, "budget/oversigt.xlsx")
    let outcome = try publish()
    let counts = try #require(outcome.round?.counts)
    #expect(counts == RoundCounts(mended: 0, standing: 1, new: 0))
    #expect(try texts("budget/oversigt.xlsx") == first)
  }

  private func copy(_ fixture: Fixture) throws {
    for name in try FolderTree(fixture.folder.path).files()
    where !name.hasPrefix(".") && !name.hasPrefix("out") {
      try folder.write(try Data(contentsOf: fixture.folder.appending(path: name)), to: name)
    }
  }

  private func publish() throws -> RunOutcome {
    try #require(try JobRun(job: Job(at: folder.path)).publish(isForced: true).outcome)
  }

  /// The copies that went back, without the lists beside them.
  private func returned() throws -> [String] {
    let place = folder.file("out/returns")
    guard FileManager.default.fileExists(atPath: place) else { return [] }
    return try FolderTree(place).files().filter { !$0.contains(".rettelser.") }
  }

  private func save(with program: String, _ name: String) throws {
    let (source, destination) = ("\(folder.path)/out/returns/\(name)", "\(folder.path)/\(name)")
    if program == "openpyxl" {
      let script = "import openpyxl, sys; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])"
      try Oracle.python?.accepts("-c", script, source, destination)
    } else if let libreOffice = Oracle.libreOffice {
      try libreOffice.accepts(
        "-env:UserInstallation=file://\(folder.path)/.office", "--headless", "--convert-to", "xlsx",
        "--outdir",
        FileSystem.folder(of: destination), source)
    } else {
      try Data(contentsOf: URL(filePath: source)).write(to: URL(filePath: destination))
    }
  }

  /// What we have said in a returned workbook: sheets, lines and notes.
  private func texts(_ name: String) throws -> [String] {
    let script = """
      import openpyxl, sys
      book = openpyxl.load_workbook(sys.argv[1])
      assert book.sheetnames == ["Rettelser", "Oversigt"], book.sheetnames
      for row in book.worksheets[0].iter_rows(min_row=5, values_only=True):
          print("|".join(value or "" for value in row))
      for sheet in book.worksheets[1:]:
          rules = [rule for rules in sheet.conditional_formatting for rule in rules.rules]
          assert len(rules) == 1, rules
          for row in sheet.iter_rows():
              for cell in row:
                  if cell.comment:
                      print(sheet.title, cell.coordinate, cell.comment.text)
      """
    let result = try #require(Oracle.python).run(["-c", script, "\(folder.path)/out/returns/\(name)"])
    #expect(result.status == 0, "\(result.errors)")
    return result.output.split(separator: "\n").map(String.init)
  }
}
