import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Totals over unknown amounts")
struct TotalUnverifiableTests {
  private func check(_ figures: [String], total: String) -> Reviewed<Checked> {
    var statements = Statements()
    let rows = figures.map { BudgetSheet.Row("Aktivitet", [$0]) }
    statements.add(BudgetSheet(years: [2018], rows: rows, total: [total]))
    return statements.checked()
  }

  @Test("what is left for how many unknowns is said")
  func leftForUnknowns() {
    let reviewed = check(["300000"] + Array(repeating: "?", count: 9), total: "1800000")
    #expect(
      reviewed.texts(.totalUnverifiable) == [
        "Ark 'Oversigt', celle C13: I alt er 1.800.000, og C3:C12 giver 300.000 kendt; "
          + "1.500.000 kr. mangler at blive fordelt på 9 ukendte beløb"
      ])
    let line = reviewed.value.reconciliations.first
    #expect(line?.verdict == .unverifiable)
    #expect(line?.knownSum == 30_000_000)
    #expect(line?.unknowns == 9)
    #expect(reviewed.findings.map(\.severity) == [.info])
  }

  @Test("an unknown total over unknown amounts is unverifiable, and there is nothing to say about it")
  func everythingUnknown() {
    let reviewed = check(["?", "?"], total: "?")
    #expect(reviewed.value.reconciliations.map(\.verdict) == [.unverifiable])
    #expect(reviewed.value.reconciliations.first?.claimed == nil)
    #expect(reviewed.findings.isEmpty)
  }

  @Test("an unknown total over known amounts is told what they give")
  func unknownTotal() {
    #expect(
      check(["165000", "0"], total: "?").texts(.totalUnverifiable) == [
        "Ark 'Oversigt', celle C5: I alt er ikke oplyst, men C3:C4 giver 165.000"
      ])
  }

  @Test("blank, unknown and zero are three statements: only the unknown leaves room")
  func blankUnknownZero() {
    #expect(check(["100", ""], total: "150").value.reconciliations.map(\.verdict) == [.differs])
    #expect(check(["100", "0"], total: "150").value.reconciliations.map(\.verdict) == [.differs])
    #expect(check(["100", "?"], total: "150").value.reconciliations.map(\.verdict) == [.unverifiable])
  }
}
