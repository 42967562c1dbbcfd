import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("What changed between two runs")
struct ComparisonTests {
  private let header = "focus_area,activity,budget_item,year,amount,status,note,funder,source_cell\r\n"

  private func budget(_ rows: String...) -> [PublishedTable] {
    let text = header + rows.map { $0 + "\r\n" }.joined()
    return [PublishedTable(name: "budget", sha256: "", bytes: Array(text.utf8))]
  }

  @Test("an amount that is decided at last is a change from unknown to known")
  func decided() throws {
    let comparison = try Comparison(
      from: budget("1,Kvindeidræt,Lønmidler,2018,,unknown,,,C4"),
      to: budget("1,Kvindeidræt,Lønmidler,2018,165000,known,,,C4"))
    let change = try #require(comparison.tables.first?.changed.first)
    #expect(change.name == ["1", "Kvindeidræt", "Lønmidler", "2018"])
    #expect(
      change.fields == [
        FieldChange(field: "amount", old: "", new: "165000"),
        FieldChange(field: "status", old: "unknown", new: "known"),
      ])
  }

  @Test("a row that moved on its sheet has not changed")
  func moved() throws {
    let comparison = try Comparison(
      from: budget("1,Akutpulje,,2013,20000,known,,,D8"), to: budget("1,Akutpulje,,2013,20000,known,,,D9"))
    #expect(comparison.isEmpty)
  }

  @Test("rows that came and went are told apart")
  func cameAndWent() throws {
    let comparison = try Comparison(
      from: budget("1,Natteravne,,2018,5,known,,,C2"), to: budget("1,Lektiecafé,,2018,5,known,,,C2"))
    let changes = try #require(comparison.tables.first)
    #expect(changes.added.map(\.name) == [["1", "Lektiecafé", "2018"]])
    #expect(changes.removed.map(\.name) == [["1", "Natteravne", "2018"]])
    #expect(changes.changed.isEmpty)
  }

  @Test("of two rows that repeat each other, the one left out is missed")
  func repeated() throws {
    let row = "1,Leje,,2018,5000,known,,,C2"
    let comparison = try Comparison(from: budget(row, row), to: budget(row))
    #expect(comparison.tables.first?.removed.count == 1)
  }

  @Test("the two flavours of CSV are read alike")
  func flavours() throws {
    let text =
      "\u{FEFF}focus_area;activity;budget_item;year;amount;status;note;funder\r\n1;Leje;;2018;5;known;;\r\n"
    let excel = [PublishedTable(name: "budget", sha256: "", bytes: Array(text.utf8))]
    #expect(try Comparison(from: excel, to: budget("1,Leje,,2018,5,known,,,C2")).isEmpty)
  }

  @Test("a table without the columns of ours is refused by name")
  func foreign() {
    let foreign = [PublishedTable(name: "budget", sha256: "", bytes: Array("a,b\r\n1,2\r\n".utf8))]
    #expect(throws: CompareError.unreadable(table: "budget", reason: "no column focus_area")) {
      try Comparison(from: foreign, to: [])
    }
  }
}
