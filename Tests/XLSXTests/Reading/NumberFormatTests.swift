import Testing

@testable import AfstemXLSX

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

  @Test(
    "a format with nothing but zeros shows a fixed number of decimals",
    arguments: [
      ("0.00", 2, false), ("0.0", 1, false), ("0", 0, false), ("General", 0, false), ("#,##0.00", 0, false),
      ("0.00%", 0, false), ("0.0#", 0, false),
    ])
  func shownDigits(code: String, decimals: UInt8, isGrouped: Bool) {
    #expect(NumberFormat.formatOf(code: code).digits == ShownDigits(decimals: decimals, isGrouped: isGrouped))
  }

  @Test("hours that are counted past a day are told from a time of day")
  func elapsed() {
    #expect(NumberFormat.formatOf(code: "[h]:mm").flags.contains(.elapsed))
    #expect(NumberFormat.formatOf(builtIn: 46).flags.contains(.elapsed))
    #expect(!NumberFormat.formatOf(code: "h:mm").flags.contains(.elapsed))
  }
}
