import AfstemCells
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test(
    "a number has the value of its digits",
    arguments: [
      ("12345678", 12_345_678, 0), ("123456789.5", 1_234_567_895, -1), ("-0.00000001", -1, -8),
      ("165000", 165, 3),
      ("12345678,5", nil, 0), ("1234567a", nil, 0), ("12345678/", nil, 0), (".5", 5, -1), ("5.", 5, 0),
      ("1E+05", 1, 5), ("1E", nil, 0), ("", nil, 0), ("-", nil, 0),
      ("123456789012345678", 123_456_789_012_345_678, 0),
      ("1234567890123456789", 123_456_789_012_345_679, 1),
      ("0.12345678901234567890", 123_456_789_012_345_679, -18),
    ] as [(String, Int64?, Int)])
  func digits(text: String, significand: Int64?, exponent: Int) {
    #expect(ExactDecimal(text) == significand.map { ExactDecimal(significand: $0, exponent: exponent) })
  }

  @Test("the nearest double is the one that the system's parser returns")
  func doubles() throws {
    var state: UInt64 = 2017
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let significand = Int64(bitPattern: state) / (state % 3 == 0 ? 10 : 1_000)
      let exponent = Int(state >> 33 % 64) - 40
      let number = ExactDecimal(significand: significand, exponent: exponent)
      #expect(number.doubleValue == Double("\(significand)e\(exponent)"))
    }
  }

  @Test(
    "a number halfway between two doubles becomes the even one",
    arguments: [
      "9007199254740993", "900719925474099.3", "0.9007199254740993", "4503599627370496.5",
      "4503599627370497.5",
    ])
  func halfway(text: String) throws {
    let number = try #require(ExactDecimal(text))
    #expect(number.doubleValue == Double(text))
  }
}
