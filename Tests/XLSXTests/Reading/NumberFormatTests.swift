import Testing

@testable import XLSX

@Suite("Number formats")
struct NumberFormatTests {
  @Test(
    "a format's code decides what a number is shown as",
    arguments: [
      ("General", NumberFormatClass.general), ("0.00", .number), ("#,##0", .number), ("0.00E+00", .number),
      ("0.0%", .percent), ("dd-mm-yyyy", .date), ("mmm", .date), ("h:mm", .time), ("mm:ss.0", .time),
      ("[h]:mm:ss", .time), ("d/m/yy h:mm", .dateTime), ("h:mm AM/PM", .time), ("@", .text),
      ("#,##0 \"kr. dagen\"", .number), ("[Red]-0;0", .number), ("_-* #,##0.00\\ \"kr.\"_-", .number),
      ("[$-406]d. mmmm yyyy;@", .date), ("\\d0", .number), ("0;dd-mm-yyyy", .number),
    ])
  func classOf(code: String, expected: NumberFormatClass) {
    #expect(NumberFormat.classOf(code: code) == expected)
  }
}
