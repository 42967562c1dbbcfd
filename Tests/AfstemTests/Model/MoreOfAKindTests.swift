import Testing

@testable import AfstemModel

@Suite("Findings of one kind")
struct MoreOfAKindTests {
  private func findings(_ count: Int, in file: String) -> [Finding] {
    (0..<count).map { .unrecognisedTable(lacking: .kind, at: place($0 + 1, in: file)) }
  }

  private func place(_ line: Int, in file: String) -> Provenance {
    Provenance(file: file, place: .field(line: line, number: 1))
  }

  @Test("past the limit they are counted, file by file and code by code")
  func counted() {
    let other = Finding.emptyInput(no: .rows, at: place(1, in: "a.csv"))
    let capped = (findings(5, in: "a.csv") + [other] + findings(2, in: "b.csv")).capped(at: 3)
    #expect(capped.filter { $0.provenance?.file == "b.csv" }.count == 2)
    #expect(capped.contains(other))
    #expect(capped.count { $0.code == .unrecognisedTable && $0.provenance?.file == "a.csv" } == 4)
    #expect(
      capped.last?.text(in: .danish) == "yderligere 2 af samme slags i filen er ikke vist (limits.findings)")
    #expect(capped.last?.severity == .warning)
  }

  @Test("what is left out twice is counted together")
  func twice() {
    let first = findings(5, in: "a.csv").capped(at: 3)
    let capped = (first + findings(4, in: "a.csv")).capped(at: 3)
    #expect(capped.count == 4)
    #expect(
      capped.last?.message.english == "6 more of the same kind in the file are not shown (limits.findings)")
  }

  @Test("an error among those that are left out makes their count one")
  func severity() {
    var late = findings(4, in: "a.csv")
    late[3].severity = .error
    #expect(late.capped(at: 2).last?.severity == .error)
  }

  @Test("at the limit nothing is left out")
  func none() {
    #expect(findings(3, in: "a.csv").capped(at: 3) == findings(3, in: "a.csv"))
  }
}
