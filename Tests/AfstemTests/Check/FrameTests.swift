import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("The grant of a year")
struct FrameTests {
  private func check(
    total: [String], remainder: [String], grant: [Int: Int64] = [2013: 2_000_000]
  ) -> Reviewed<Checked> {
    var statements = Statements()
    statements.add(
      BudgetSheet(
        years: [2013], rows: [.init("A", ["1000000"]), .init("B", ["490000"])], total: total,
        remainder: remainder))
    return statements.checked(.test(grant: grant))
  }

  @Test("total and remainder make up the grant")
  func holds() {
    let reviewed = check(total: ["1490000"], remainder: ["510000"])
    let frame = reviewed.value.reconciliations.last
    #expect(frame?.kind == .frame)
    #expect(frame?.verdict == .holds)
    #expect(frame?.claimed == 200_000_000)
    #expect(frame?.knownSum == 200_000_000)
    #expect(frame?.label == "I alt + Resterende beløb")
    #expect(reviewed.findings.isEmpty)
  }

  @Test("a remainder that does not fill the grant differs at its cell")
  func differs() {
    #expect(
      check(total: ["1490000"], remainder: ["500000"]).texts(.frameDiffers) == [
        "Ark 'Oversigt', celle C6: I alt 1.490.000 + Resterende beløb 500.000 giver 1.990.000, "
          + "men bevillingen for 2013 er 2.000.000 (afvigelse 10.000)"
      ])
  }

  @Test("the claim stands at the remainder, whether or not the total above it holds")
  func wrongTotal() {
    for total in ["1480000", "1490000"] {
      let reviewed = check(total: [total], remainder: ["510000"])
      let frames = reviewed.value.reconciliations.filter { $0.kind == .frame }
      #expect(frames.map(\.provenance.cell) == ["C6"])
    }
  }

  @Test("what no overview names is part of the plan that the grant is held against")
  func besideOverview() {
    var statements = Statements()
    statements.add(BudgetSheet(years: [2013], rows: [.init("A", ["1200"])], total: ["1200"]))
    statements.add(
      BudgetSheet(file: "b.xlsx", order: 1, level: .focusArea, years: [2013], rows: [.init("B", ["800"])]))
    #expect(
      statements.checked(.test(grant: [2013: 2000])).value.reconciliations.filter { $0.kind == .frame }
        .map(\.verdict) == [.holds])
    #expect(
      statements.checked(.test(grant: [2013: 2100])).texts(.frameDiffers) == [
        "Ark 'Oversigt', celle C4: I alt 1.200 + aktiviteter uden for oversigten 800 giver 2.000, "
          + "men bevillingen for 2013 er 2.100 (afvigelse 100); ingen række siger, hvad der er tilbage"
      ])
  }

  @Test("without a claimed total the facts are added up, and an undivided rest is said")
  func noTotal() {
    #expect(
      check(total: [], remainder: []).texts(.frameDiffers) == [
        "Ark 'Oversigt', celle C3: Planens beløb 1.490.000, men bevillingen for 2013 er 2.000.000 "
          + "(afvigelse 510.000); ingen række siger, hvad der er tilbage"
      ])
  }

  @Test("an unknown remainder cannot be checked, unless the total alone exceeds the grant")
  func unknownRemainder() {
    #expect(check(total: ["1490000"], remainder: ["?"]).value.reconciliations.last?.verdict == .unverifiable)
    let tooMuch = check(total: ["1490000"], remainder: ["?"], grant: [2013: 1_000_000])
    #expect(tooMuch.value.reconciliations.last?.verdict == .differs)
  }

  @Test("a year that no budget speaks of has no frame to check")
  func otherYear() {
    let reviewed = check(total: ["1490000"], remainder: ["510000"], grant: [2015: 2_000_000])
    #expect(!reviewed.value.reconciliations.contains { $0.kind == .frame })
  }

  @Test("two overviews of different activities are one plan; the same plan stated twice is checked once")
  func twoOverviews() {
    var parts = Statements()
    parts.add(BudgetSheet(years: [2013], rows: [.init("A", ["1200"])], total: ["1200"]))
    parts.add(
      BudgetSheet(file: "b.xlsx", order: 1, years: [2013], rows: [.init("B", ["800"])], total: ["800"]))
    let together = parts.checked(.test(grant: [2013: 2000])).value.reconciliations
    #expect(together.filter { $0.kind == .frame }.map(\.verdict) == [.holds])

    var twice = Statements()
    twice.add(BudgetSheet(years: [2013], rows: [.init("A", ["2000"])], total: ["2000"]))
    twice.add(
      BudgetSheet(file: "b.xlsx", order: 1, years: [2013], rows: [.init("A", ["2000"])], total: ["2000"]))
    let once = twice.checked(.test(grant: [2013: 2000])).value.reconciliations
    #expect(once.filter { $0.kind == .frame }.map(\.verdict) == [.holds])
  }
}
