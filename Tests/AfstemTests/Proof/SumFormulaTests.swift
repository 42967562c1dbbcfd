internal import AfstemCells
import Testing

@testable import AfstemInterpret

@Suite("Formulas that add up")
struct SumFormulaTests {
  @Test(
    "a formula that adds up names its cells",
    arguments: [
      ("SUM(B5:B8)", ["B5:B8"]), ("=sum($B$5:$B$8)", ["B5:B8"]), ("B5+B7", ["B5", "B7"]),
      ("SUM(B2,B4;B6:B7)", ["B2", "B4", "B6:B7"]), ("SUM(B2:B3)+B9", ["B2:B3", "B9"]),
      ("SUBTOTAL(9,C2:C9)", ["C2:C9"]),
    ])
  func ranges(formula: String, ranges: [String]) throws {
    #expect(try #require(SumFormula(formula)).ranges.map(\.description) == ranges)
  }

  @Test(
    "a formula that does anything else is passed over",
    arguments: [
      "AVERAGE(B2:B4)", "SUM(B2:B4)/2", "B2-B3", "SUM('Ark 2'!B2:B4)", "SUM(B4:B2)", "SUM(", "",
      "SUBTOTAL(1,B2:B4)",
      "SUM(B2:B4", "B0+B1", "ABCD1+B2", "1+2",
    ])
  func others(formula: String) { #expect(SumFormula(formula) == nil) }

  @Test("SUBTOTAL passes over the subtotals in its range")
  func subtotals() {
    #expect(SumFormula("SUBTOTAL(109,C2:C9)")?.skipsSubtotals == true)
    #expect(SumFormula("SUM(C2:C9)")?.skipsSubtotals == false)
  }
}
