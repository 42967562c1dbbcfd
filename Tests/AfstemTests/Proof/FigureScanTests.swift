import Testing

@testable import AfstemInterpret

@Suite("Figures in any table")
struct FigureScanTests {
  @Test(
    "a figure is read with its writer's marks",
    arguments: [
      ("1.234,5", NumberNotation.danish, 12_345, -1), ("1,234.5", .english, 12_345, -1),
      ("1 234", .danish, 1_234, 0), ("1\u{A0}234\u{A0}567", .english, 1_234_567, 0),
      ("1'234", .english, 1_234, 0),
      ("120.00", .english, 120, 0), ("0,75", .danish, 75, -2),
    ] as [(String, NumberNotation, Int64, Int)])
  func marks(text: String, notation: NumberNotation, significand: Int64, exponent: Int) throws {
    let value = try #require(FigureScan(text).value(notation))
    #expect(value == (significand, exponent))
  }

  @Test(
    "minus is a dash before or behind, or brackets",
    arguments: ["-25", "25-", "−25", "(25)", "($25)", "-25 kr.", "- 25"])
  func minus(text: String) throws {
    #expect(try #require(FigureScan(text).value(.danish)) == (-25, 0))
  }

  @Test(
    "a currency or a mark for a note beside a figure is no part of it",
    arguments: ["$ 25", "25 kr.", "DKK 25", "25 €", "25*", "25 1)", "25 r", "25²"])
  func beside(text: String) throws {
    #expect(try #require(FigureScan(text).value(.english)) == (25, 0))
  }

  @Test("a percentage is a rate")
  func percentage() {
    #expect(FigureScan("12,5 %").isRate)
    #expect(!FigureScan("12,5").isRate)
  }

  @Test(
    "dates, times, ranges and words with digits are no figures",
    arguments: ["2016-05-01", "1.5.2016", "10:30", "09/16", "33 11 22 44", "Post 4", "1-4", "3. kvartal"])
  func noFigure(text: String) {
    let scan = FigureScan(text)
    #expect(scan.content == .words || scan.value(.danish) == nil && scan.value(.english) == nil)
  }

  @Test("a dash alone is nothing", arguments: ["-", "–", "--", "  "])
  func nothing(text: String) { #expect(FigureScan(text).content == .blank) }

  @Test("decimals beyond what anybody states are dropped, and whole numbers as long are no figures")
  func long() throws {
    let value = try #require(FigureScan("0.3333333333333333333333").value(.english))
    #expect(value == (33_333_333_333_333_333, -17))
    #expect(FigureScan("33333333333333333333333").value(.english) == nil)
  }
}
