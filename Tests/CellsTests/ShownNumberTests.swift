import AfstemCells
import Testing

@Suite("The digits that Excel shows")
struct ShownNumberTests {
  /// A number in a workbook, and the digits that Excel shows of it when given enough decimals.
  private static let shown = [
    // Binary fractions, as programs write them with 17 digits.
    ("0.30000000000000004", "0.3"), ("0.10000000000000001", "0.1"), ("4.3499999999999996", "4.35"),
    ("1.0049999999999999", "1.005"), ("2.6749999999999998", "2.675"), ("1234567.8900000001", "1234567.89"),
    ("0.66666666666666663", "0.666666666666667"), ("-0.33333333333333331", "-0.333333333333333"),
    ("100.00000000000001", "100"), ("-1.1000000000000001", "-1.1"),
    // Digits past the 15th are rounded together, not one after the other.
    ("1.00000000000000449", "1"), ("1.00000000000000499999", "1"), ("-1.00000000000000449", "-1"),
    // Half is rounded away from zero.
    ("1.000000000000005", "1.00000000000001"), ("-1.000000000000005", "-1.00000000000001"),
    ("1.00000000000000500001", "1.00000000000001"), ("0.1234567890123455", "0.123456789012346"),
    // Rounding may carry through all digits.
    ("0.99999999999999989", "1"), ("9.9999999999999995", "10"), ("999999999999999.95", "1000000000000000"),
    // Powers of ten; leading zeros do not count as digits.
    ("1.2345678901234567E-5", "0.0000123456789012346"), ("3.0000000000000004E-2", "0.03"),
    ("1.2345678901234567E+3", "1234.56789012346"), ("1.5E+3", "1500"),
    ("0.00012345678901234567", "0.000123456789012346"),
    // Up to 15 digits are not rounded.
    ("0.5", "0.5"), ("123456789012.345", "123456789012.345"), ("0", "0"), ("-0", "0"),
  ]

  @Test("a fraction is shown with at most 15 digits, rounded half away from zero", arguments: shown)
  func shows(stated: String, shown: String) {
    #expect(ExactDecimal(shown: stated.utf8.span)?.description == shown)
  }

  @Test(
    "digits before the point are kept, because a case number without its last digits is another one",
    arguments: [
      ("1234567890123456", "1234567890123456"), ("12345678901234567", "12345678901234567"),
      ("-9007199254740991", "-9007199254740991"), ("1234567890123456.7", "1234567890123457"),
      ("1.234567890123456E+15", "1234567890123456"), ("123456789012345678", "123456789012345678"),
    ])
  func whole(stated: String, shown: String) {
    #expect(ExactDecimal(shown: stated.utf8.span)?.description == shown)
  }

  @Test("text that is not a number is not read as one", arguments: ["", "1,5", "E5", "1E+123456", "NaN"])
  func refuses(stated: String) {
    #expect(ExactDecimal(shown: stated.utf8.span) == nil)
  }
}
