import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemModel

@Suite("What changed between two files of a partner")
struct FileComparisonTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Aktivitet;2017;2018\nHaver;100;?\nKlub;50;50\nI alt;150;50\n", to: "sendt.csv")
    try folder.write("Aktivitet;2017;2018\nKlub;50;50\nHaver;90;?\nBad;10;\nI alt;150;50\n", to: "rettet.csv")
  }

  @Test("a figure that is another is a change, a row that moved is none, and a new row is added")
  func rows() throws {
    let comparison = try Comparison(fromFile: folder.file("sendt.csv"), to: folder.file("rettet.csv"))
    let changes = try #require(comparison.tables.first)
    #expect(comparison.tables.count == 1)
    #expect(changes.changed.map(\.name) == [["Haver"]])
    #expect(changes.changed.first?.fields == [FieldChange(field: "2017", old: "100", new: "90")])
    #expect(changes.added.map(\.name) == [["Bad"]])
    #expect(changes.removed.isEmpty)
  }

  @Test("the workbook of changes has both values and their difference as numbers", .needsPython)
  func workbook() throws {
    let comparison = try Comparison(fromFile: folder.file("sendt.csv"), to: folder.file("rettet.csv"))
    try ComparisonWorkbook(comparison, of: "sendt.csv", and: "rettet.csv", in: .danish).write(
      to: folder.file("diff.xlsx"))
    let script = """
      import openpyxl, sys
      for row in openpyxl.load_workbook(sys.argv[1]).active.iter_rows(min_row=2, values_only=True):
          print(*row, sep="|")
      """
    let result = try #require(Oracle.python).run(["-c", script, folder.file("diff.xlsx")])
    #expect(
      result.output == """
        Før: sendt.csv|None|None|None|None|None|None
        Nu: rettet.csv|None|None|None|None|None|None
        Tabel|Hvad|Felt|Før|Nu|Forskel|Ændring
        None|Haver|2017|100|90|-10|ændret
        None|Bad|2017|None|10|None|ny

        """, "\(result.errors)")
  }

  @Test("a file that is no table is named")
  func unreadable() throws {
    try folder.write("<html><body>login</body></html>", to: "side.xlsx")
    #expect(throws: CompareError.self) {
      try Comparison(fromFile: folder.file("sendt.csv"), to: folder.file("side.xlsx"))
    }
  }
}
