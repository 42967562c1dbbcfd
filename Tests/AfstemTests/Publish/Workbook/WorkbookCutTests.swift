import Foundation
import AfstemTestSupport
import Testing
import AfstemXLSX

@testable import Afstem
@testable import AfstemModel
@testable import AfstemPublish

@Suite("What a workbook has no room for")
struct WorkbookCutTests {
  @Test("a text longer than a cell holds is cut in the workbook, whole in the CSV, and said", .needsProgram)
  func longText() throws {
    let partnership = try PartnershipFolder()
    let note = String(repeating: "æ", count: 32_768)
    let budget = PartnershipFolder.budget(total: "240.000").replacing("220.000;", with: "220.000 (\(note));")
    try partnership.folder.write(budget, to: "budget/oversigt.csv")
    let outcome = try #require(try JobRun(job: Job(at: partnership.folder.path)).publish().outcome)
    #expect(outcome.status == .done)
    #expect(try partnership.folder.text(of: "out/csv/budget.csv").contains(note))
    let program = try #require(GoldenCase.program)
    func sheet(_ name: String) throws -> String {
      try program.run(["convert", partnership.folder.path + "/out/consolidated.xlsx", "-", "--sheet", name])
        .output
    }
    #expect(try sheet("data_budget").contains(String(repeating: "æ", count: 32_764) + "[…]"))
    #expect(
      try sheet("Forside").contains("1 tekst er afkortet ([…]), fordi en celle højst kan rumme 32.767 tegn"))
  }

  @Test("a text is cut between letters, never within one")
  func betweenLetters() {
    for filler in 0..<4 {
      let text = String(repeating: "x", count: filler) + String(repeating: "😀", count: 20_000)
      guard case .text(let cut) = CellContent.fitting(text) else {
        Issue.record("no text")
        return
      }
      #expect(cut.utf16.count <= WorkbookWriter.maximumTextLength)
      #expect(cut.hasSuffix("😀[…]"))
    }
    #expect(
      CellContent.fitting(String(repeating: "æ", count: 32_767))
        == .text(String(repeating: "æ", count: 32_767)))
  }
}
