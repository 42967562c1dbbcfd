import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary
import AfstemXLSX

@Suite("Names and texts that are not ours")
struct ForeignNamesTests {
  private let folder: TemporaryFolder
  private static let sheet = "Aktivitet;2017\nA;100\n"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "partnership: { id: p, name: P, period: 2017-2018 }\ninputs:\n  - { files: \"b/*.csv\", kind: budget }\n",
      to: "afstem.yml")
  }

  private func write(_ text: String, to name: String) throws {
    try folder.write(text, to: name)
    try folder.age(name)
  }

  private func published() throws -> Published { try JobRun(job: Job(at: folder.path)).publish() }

  @Test("names that differ in Unicode form alone are two files, and are told apart")
  func unicodeForms() throws {
    try write("Aktivitet;2017\nA;100\n", to: "b/caf\u{E9}.csv")
    try write("Aktivitet;2017\nB;200\n", to: "b/cafe\u{301}.csv")
    let package = try #require(try published().outcome?.package)
    #expect(Set(package.budget.map(\.activity)) == ["A", "B"])
    #expect(Set(package.sources.map(\.file.path)).count == 2)
    #expect(package.sources.contains { $0.file.path.contains("\\u{") })
  }

  @Test("a name that is not UTF-8 is read, and its bytes are written out")
  func notUTF8() throws {
    try write(Self.sheet, to: "b/c.csv")
    let python = try Oracle(path: "/bin/sh").run(
      ["-c", "printf 'Aktivitet;2017\\nD;400\\n' > \"$(printf 'b/m\\345ltal.csv')\""], in: folder.url)
    #expect(python.status == 0)
    let package = try #require(try published().outcome?.package)
    #expect(package.sources.map(\.file.path) == ["b/c.csv", "b/m\\xE5ltal.csv"])
    #expect(Set(package.budget.map(\.activity)) == ["A", "D"])
  }

  @Test("a name with a line end is written out, and the manifest lists each file of the set in one line")
  func lineEnds() throws {
    try write(Self.sheet, to: "b/a\nb.csv")
    try write(Self.sheet, to: "b/c.csv")
    let package = try #require(try published().outcome?.package)
    #expect(package.sources.map(\.file.path) == ["b/a\\u{A}b.csv", "b/c.csv"])
    guard case .unchanged = try published().result else {
      Issue.record("the set does not stand as its manifest says")
      return
    }
  }

  @Test("a civil registration number in a name is masked in outputs, and the file keeps its name")
  func personalName() throws {
    let name = "b/Sag 010170-1234.csv"
    try write(Self.sheet, to: name)
    let package = try #require(try published().outcome?.package)
    #expect(package.sources.map(\.file.path) == ["b/Sag 010170-****.csv"])
    #expect(package.findings.map(\.code) == [.personalData])
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(name)"))
    for file in try FolderTree(folder.path).files() where !file.hasPrefix("b/") {
      #expect(!String(decoding: try folder.bytes(of: file), as: UTF8.self).contains("010170-1234"), "\(file)")
    }
  }

  @Test("a link in an inbox is refused, and so is a file in a linked folder")
  func links() throws {
    try folder.write(
      "partnership: { id: p, name: P, period: 2017-2018 }\n"
        + "inbox: { directory: ind, archive: arkiv, quarantine: kar }\ninputs:\n  - { files: \"**/*.csv\", kind: budget }\n",
      to: "afstem.yml")
    try write(Self.sheet, to: "ind/ok.csv")
    try write("Aktivitet;2017\nHemmelig;777\n", to: "udenfor/hemmelig.csv")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/ind/l.csv", withDestinationPath: "\(folder.path)/udenfor/hemmelig.csv")
    let package = try #require(try published().outcome?.package)
    #expect(package.budget.map(\.activity) == ["A"])
    #expect(package.findings.map(\.code) == [.unreadableFile])
  }

  @Test(
    "civil registration numbers are masked wherever they stand in a file, and other numbers of ten digits are not",
    arguments: [
      ("Aktivitet;2017;Bemærkning\nHaver;5;udbetalt til 0101701234\n", true),
      ("Aktivitet;2017;Bemærkning\nHaver;5;101701234\n", true),
      ("Sag 01.01.70-1234;\nAktivitet;2017\nHaver;5\n", true),
      ("Aktivitet;2017;Konto\nHaver;5;0101701234\nKlub;6;9912345678\n", false),
      ("Aktivitet;2017;Reference\nHaver;5;0101701234\nKlub;6;9912345678\nHal;6;4412345678\n", false),
    ])
  func personalNumbers(text: String, isPersonal: Bool) throws {
    try write(text, to: "b/a.csv")
    let package = try #require(try published().outcome?.package)
    #expect(package.findings.contains { $0.code == .personalData } == isPersonal)
    for file in try FolderTree(folder.path).files() where !file.hasPrefix("b/") && isPersonal {
      let bytes = String(decoding: try folder.bytes(of: file), as: UTF8.self)
      for number in ["0101701234", "101701234", "01.01.70-1234"] {
        #expect(!bytes.contains(number), "\(file)")
      }
    }
  }

  @Test(
    "numbers in names of sheets, notes and what the job leaves out are masked, and sheets stay apart",
    .needsPython(with: "openpyxl"))
  func workbook() throws {
    let script = """
      import openpyxl, sys
      from openpyxl.comments import Comment
      book = openpyxl.Workbook()
      for name, amount in (("Sag 010170-1234", 9), ("Sag 010170 9876", 8), ("Ekstra 010170-1234", 7)):
          sheet = book.create_sheet(name)
          for row in (["Aktivitet", 2017], ["Haver", 100], ["Klub", 50], ["I alt", amount]):
              sheet.append(row)
      book.remove(book.active)
      book.worksheets[0]["A2"].comment = Comment("ringet til 010170-1234", "os")
      book.save(sys.argv[1])
      """
    try folder.write(
      "partnership: { id: p, name: P, period: 2017-2018 }\ninputs:\n"
        + "  - { files: \"b/*.xlsx\", kind: budget, ignore: [\"Ekstra 0101701234\"] }\n", to: "afstem.yml")
    try folder.write("", to: "b/note")
    let made = try #require(Oracle.python).run(["-c", script, "\(folder.path)/b/plan.xlsx"])
    try #require(made.status == 0, "\(made.errors)")
    try folder.age("b/plan.xlsx")
    let package = try #require(try published().outcome?.package)
    let sheets = Set(package.totals.map(\.provenance.sheet))
    #expect(sheets == ["Sag 010170-****", "Sag 010170-**** (2)"])
    #expect(package.findings.filter { $0.code == .personalData }.count == 4)
    let returned = try Workbook(path: "\(folder.path)/out/returns/b/plan.xlsx")
    let notes = try returned.worksheets.dropFirst().prefix(2).map {
      try $0.comments().filter { $0.author != "os" }
    }
    #expect(
      notes.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { !$0.text.contains("1234") && !$0.text.contains("9876") }
      })
    for file in try FolderTree(folder.path).files()
    where !file.hasPrefix("b/") && !file.hasSuffix("xlsx") && file != "afstem.yml" {
      let text = String(decoding: try folder.bytes(of: file), as: UTF8.self)
      for number in ["70-1234", "70 9876", "701234"] { #expect(!text.contains(number), "\(file)") }
    }
  }

  @Test(
    "control characters and marks that turn the writing are written out, and line ends kept where they are ours"
  )
  func escaping() {
    #expect("a\u{1B}[2Jb\u{202E}\u{85}".escapingControls() == "a\\u{1B}[2Jb\\u{202E}\\u{85}")
    #expect("a\nb\t\u{7}".escapingControls(keepsLines: true) == "a\nb\t\\u{7}")
  }

  @Test("no control character of a name or a cell reaches the terminal, the hook or the log", .needsProgram)
  func terminal() throws {
    let program = try #require(GoldenCase.program)
    try write("Aktivitet;2017\nA;1x\u{1B}]0;PWNED\u{7}\u{1B}[2J\nB;5\nC;6\n", to: "b/a\u{1B}[31mred.csv")
    let hook = "cat > \(folder.path)/mail"
    for arguments in [
      ["run", folder.path, "--notify", hook], ["check", folder.path],
      ["run", folder.path, "--force", "--log-format", "json"],
    ] {
      let result = try program.run(arguments)
      #expect(!(result.output + result.errors).unicodeScalars.contains("\u{1B}"))
      #expect((result.output + result.errors).contains("[31mred"))
    }
    #expect(try !folder.text(of: "mail").unicodeScalars.contains("\u{1B}"))
  }

  @Test("a quiet run prints a screen at most, however many files have errors", .needsProgram)
  func quietScreen() throws {
    for file in 0..<40 {
      let rows = (0..<5).map { "A\($0);100\nI alt;\($0)\n" }.joined()
      try write("Aktivitet;2017\n\(rows)", to: "b/f\(file).csv")
    }
    let result = try #require(GoldenCase.program).run(["run", folder.path, "--quiet"])
    #expect(result.status == 1)
    #expect(result.errors.split(separator: "\n", omittingEmptySubsequences: false).count <= 60)
  }

  @Test("a year whose cells are mostly malformed keeps its readable cells, and the others are reported")
  func malformedYear() throws {
    try folder.write(
      "partnership: { id: p, name: P, period: 2017-2018 }\ninputs:\n  - { files: \"b/*.csv\", kind: crime }\n",
      to: "afstem.yml")
    try write(
      "Gerningstype;2017;2018\nIndbrud;27;2-3\nVold;31;12\nTyveri;41;3x\nNark;44;tre\n", to: "b/a.csv")
    let package = try #require(try published().outcome?.package)
    let told = package.crime.filter { $0.period == .year(2018) && $0.count != nil }
    #expect(told.map(\.count) == [12])
    #expect(package.findings.count { $0.code == .numberMalformed } == 3)
  }
}
