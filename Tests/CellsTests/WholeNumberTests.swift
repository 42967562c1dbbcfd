import AfstemCells
import Testing

@Suite("Exact decimals as whole numbers and as text")
struct WholeNumberTests {
  @Test(
    "a whole number of øre is rounded half away from zero, and is marked as rounded",
    arguments: [
      (ExactDecimal(significand: 125, exponent: -3), 13, false),
      (ExactDecimal(significand: -125, exponent: -3), -13, false),
      (ExactDecimal(significand: 165, exponent: 3), 16_500_000, true),
      (ExactDecimal(significand: 30_049, exponent: -3), 3_005, false),
      (ExactDecimal(significand: 1, exponent: -30), 0, false),
    ] as [(ExactDecimal, Int64, Bool)])
  func wholeØre(decimal: ExactDecimal, øre: Int64, isExact: Bool) throws {
    let whole = try #require(decimal.whole(timesTenTo: 2))
    #expect(whole.value == øre)
    #expect(whole.isExact == isExact)
  }

  @Test("a number too large for 64 bits has no whole value")
  func overflow() {
    #expect(ExactDecimal(significand: 5, exponent: 18).whole(timesTenTo: 2) == nil)
  }

  @Test(
    "the written form is plain and short",
    arguments: [
      (ExactDecimal(significand: 1_800, exponent: 3), "1800000"),
      (ExactDecimal(significand: -125, exponent: -1), "-12.5"),
      (ExactDecimal(significand: 5, exponent: -3), "0.005"),
      (ExactDecimal(significand: 0, exponent: -3), "0"),
    ])
  func written(decimal: ExactDecimal, text: String) {
    #expect(decimal.description == text)
  }
}
