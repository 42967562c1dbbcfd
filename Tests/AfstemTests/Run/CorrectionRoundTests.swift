import AfstemCells
import Testing

@testable import Afstem
@testable import AfstemModel

@Suite("Rounds of corrections")
struct CorrectionRoundTests {
  private func finding(_ text: String, row: Int, in file: String = "a.xlsx") -> Finding {
    .numberMalformed(
      text,
      at: Provenance(file: file, place: .cell(sheet: "Plan", CellReference(clampingColumn: 3, row: row))))
  }

  private func round(_ now: [Finding], before: [Finding]) -> RoundCounts {
    CorrectionRound(
      now, since: 1, before: before.map(FindingRecord.init), sources: ["a.xlsx", "b.xlsx"]
    ).counts
  }

  @Test("a finding that is gone is mended, one at the same cell stands, and another is new")
  func counted() {
    let counts = round(
      [finding("x", row: 2), finding("y", row: 9)], before: [finding("z", row: 2), finding("w", row: 3)])
    #expect(counts == RoundCounts(mended: 1, standing: 1, new: 1))
  }

  @Test("rows that were put in above, and another name for the file, make no finding new")
  func moved() {
    let before = [finding("x", row: 2), finding("y", row: 3)]
    #expect(
      round([finding("x", row: 5), finding("y", row: 6)], before: before)
        == RoundCounts(mended: 0, standing: 2, new: 0))
    #expect(
      round([finding("x", row: 5, in: "b.xlsx"), finding("y", row: 6, in: "b.xlsx")], before: before)
        == RoundCounts(mended: 0, standing: 2, new: 0))
  }

  @Test("what was said of a file that is not read again is not mended")
  func absent() {
    #expect(
      round([], before: [finding("x", row: 2, in: "c.xlsx")]) == RoundCounts(mended: 0, standing: 0, new: 0))
  }
}
