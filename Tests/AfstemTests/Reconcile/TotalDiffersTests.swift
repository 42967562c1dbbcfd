import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Totals that differ")
struct TotalDiffersTests {
  /// An overview of one year; rows are called A, B, C … and stand from C3.
  private func check(
    _ figures: [String], total: String, hidden: Set<Int> = [], rounded: Set<Int> = []
  ) -> Reviewed<Checked> {
    var statements = Statements()
    let rows = figures.enumerated().map { index, figure in
      BudgetSheet.Row(
        String(UnicodeScalar(UInt8(65 + index))), [figure], isHidden: hidden.contains(index),
        isRounded: rounded.contains(index))
    }
    statements.add(BudgetSheet(years: [2013], rows: rows, total: [total]))
    return statements.checked()
  }

  @Test("a total that differs is said with its figures, at its cell")
  func message() {
    let reviewed = check(["600000", "700000", "180000"], total: "1490000")
    #expect(
      reviewed.texts(.totalDiffers) == [
        "Ark 'Oversigt', celle C6: I alt er 1.490.000, men C3:C5 giver 1.480.000 (afvigelse 10.000)"
      ])
    let finding = reviewed.findings.first
    #expect(finding?.expected == "1480000")
    #expect(finding?.actual == "1490000")
    #expect(finding?.severity == .error)
    #expect(finding?.message.english == "I alt is 1,490,000, but C3:C5 gives 1,480,000 (deviation 10,000)")
  }

  @Test("a total that differs by one øre is reported")
  func oneØre() {
    let reviewed = check(["100.50", "200"], total: "300.51")
    #expect(reviewed.value.reconciliations.map(\.verdict) == [.differs])
    #expect(reviewed.value.reconciliations.first?.difference == 1)
  }

  @Test("half an øre is excused for each figure that was rounded, and no more")
  func rounding() {
    #expect(
      check(["100", "200"], total: "300.01", rounded: [0, 1]).value.reconciliations[0].verdict == .holds)
    #expect(
      check(["100", "200"], total: "300.01", rounded: [0]).value.reconciliations[0].verdict == .differs)
    #expect(check(["1", "2"], total: "3.02", rounded: [0, 1]).value.reconciliations[0].verdict == .differs)
  }

  @Test("negative amounts are added like any other")
  func negative() {
    let reviewed = check(["100000", "-30000"], total: "70000")
    #expect(reviewed.value.reconciliations.map(\.verdict) == [.holds])
    #expect(reviewed.findings.isEmpty)
  }

  @Test("a blank is nothing, so that a total over blanks alone differs")
  func blanks() {
    #expect(check(["", ""], total: "5000").value.reconciliations.map(\.verdict) == [.differs])
    #expect(check(["", ""], total: "0").value.reconciliations.map(\.verdict) == [.holds])
    #expect(check(["0", "?"], total: "0").value.reconciliations.map(\.verdict) == [.unverifiable])
  }

  @Test("amounts that together exceed 64 bits do not end the run")
  func overflow() {
    let huge = "92233720368547758"
    let reviewed = check([huge, huge, huge], total: "1")
    #expect(reviewed.value.reconciliations.map(\.verdict) == [.differs])
    #expect(reviewed.value.reconciliations.first?.knownSum == .max)
  }

  @Test(
    "one slip that explains the difference to the øre is named",
    arguments: [
      (
        ["600000", "40000", "180000"], "780000", "Afvigelsen svarer til, at C4 'B' (40.000) ikke er talt med"
      ),
      (
        ["600000", "40000", "180000"], "860000",
        "Afvigelsen svarer til, at C4 'B' (40.000) er talt med to gange"
      ),
      (
        ["600000", "41000", "23000", "36000"], "641000",
        "Afvigelsen svarer til, at C5 og C6 (tilsammen 59.000) ikke er talt med"
      ),
      (["600000", "240000"], "480000", "To cifre ser ud til at være byttet om: 480.000 for 840.000"),
      (
        ["600000", "250000"], "850",
        "Totalen er tusind gange for lille, som om kr. og 1.000 kr. er forvekslet"
      ),
      (
        ["600000", "-50000"], "650000",
        "Det passer, hvis C4 'B' er 50.000 i stedet for -50.000 (modsat fortegn)"
      ),
      (
        ["600000", "45"], "645000",
        "Det passer, hvis C4 'B' er 45.000 i stedet for 45 (kr. og 1.000 kr. forvekslet)"
      ),
      (
        ["610000", "45000"], "664000",
        "Det passer, hvis C4 'B' er 54.000 i stedet for 45.000 (to cifre byttet om)"
      ),
      (
        ["600000", "2500"], "625000",
        "Det passer, hvis C4 'B' er 25.000 i stedet for 2.500 (et nul for meget eller for lidt)"
      ),
    ] as [([String], String, String)])
  func reasons(figures: [String], total: String, reason: String) throws {
    let text = try #require(check(figures, total: total).texts(.totalDiffers).first)
    #expect(text.hasSuffix("). " + reason))
  }

  @Test("a difference that several rows could explain is given without a reason")
  func ambiguous() throws {
    let text = try #require(
      check(["20000", "20000", "20000", "70000"], total: "110000").texts(.totalDiffers).first)
    #expect(text.hasSuffix("(afvigelse -20.000)"))
  }

  @Test("hidden rows are counted, and named where the total holds without them")
  func hiddenRows() {
    #expect(check(["600000", "40000"], total: "640000", hidden: [1]).findings.isEmpty)
    #expect(
      check(["600000", "40000"], total: "600000", hidden: [1]).texts(.totalDiffers) == [
        "Ark 'Oversigt', celle C5: I alt er 600.000, men C3:C4 giver 640.000 (afvigelse -40.000). "
          + "Det passer, når det skjulte ikke tælles med: C4 'B'"
      ])
  }

  @Test("with unknowns, a total below the known sum differs")
  func belowKnown() {
    #expect(
      check(["200000", "100000", "?"], total: "250000").texts(.totalDiffers) == [
        "Ark 'Oversigt', celle C6: I alt er 250.000, men de kendte beløb i C3:C5 giver allerede 300.000 "
          + "(afvigelse -50.000), og 1 er ukendt"
      ])
  }

  @Test("where amounts may be negative, no total over unknowns differs")
  func unknownWithNegatives() {
    let reviewed = check(["200000", "-10000", "?"], total: "150000")
    #expect(reviewed.value.reconciliations.map(\.verdict) == [.unverifiable])
    #expect(
      reviewed.texts(.totalUnverifiable).first?.contains(
        "-40.000 kr. mangler at blive fordelt på 1 ukendt beløb")
        == true)
  }
}
