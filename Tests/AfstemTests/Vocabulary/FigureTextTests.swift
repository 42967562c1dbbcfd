internal import AfstemCells
import Testing

@testable import AfstemFiles
@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Figures as partners write them")
struct FigureTextTests {
  @Test(
    "Danish figures are read exactly, with what stands beside them",
    arguments: [
      ("165.000", "165000"), ("30.000.", "30000"), ("1.490.000,50", "1490000.5"), ("1.490.000,-", "1490000"),
      ("kr. 40.000", "40000"), ("40.000 kr.", "40000"), ("165.000*", "165000"), ("12,5", "12.5"),
      ("585", "585"),
      ("1.234", "1234"), ("(1.000)", "-1000"), ("\u{2212}5", "-5"), ("- 7", "-7"),
      ("1\u{A0}490\u{A0}000", "1490000"),
      ("1\u{2009}490", "1490"), ("1 490 000", "1490000"), ("0 (Forankres i SOF)", "0"),
      ("ca. 40.000", "40000"),
      ("2 1)", "2"), ("40.000,00 kr", "40000"), (" 77", "77"),
    ])
  func known(text: String, number: String) {
    guard case .number(let read) = FigureText(text).reading else {
      Issue.record("\(text) is not read")
      return
    }
    #expect(read.description == number)
  }

  @Test(
    "a figure that is not known, or not there, is neither a zero nor a fault",
    arguments: [
      "?", "..", ":", "n/a", "ikke afklaret", "? (afventer tilsagn)", "afventer tilsagn fra fonden", "?*",
    ])
  func unknown(text: String) {
    #expect(FigureText(text).reading == .unknown)
  }

  @Test("a dash and nothing are blank", arguments: ["-", "–", "", " ", "\u{A0}"])
  func blank(text: String) {
    #expect(FigureText(text).reading == .blank)
  }

  @Test(
    "what cannot be a number is a fault, never half a number",
    arguments: [
      "40.OOO", "165.00O", "1.49.000", "1,234.50", "40.000 + 10.000", "2017-2020", "efter aftale", "12.5",
      "99999999999999999999",
    ])
  func malformed(text: String) {
    #expect(FigureText(text).reading == .malformed)
  }

  @Test(
    "English numbers are read where the column is English",
    arguments: [("1,234.50", "1234.5"), ("58.5", "58.5")])
  func english(text: String, number: String) {
    #expect(FigureText(text).evidence == .english)
    guard case .number(let read) = FigureText(text, style: .english).reading else {
      Issue.record("\(text) is not read")
      return
    }
    #expect(read.description == number)
  }

  @Test(
    "a change beside a figure keeps its sign as written, and tells of lost brackets",
    arguments: [
      ("139 (-10 %)", "-10", true, true), ("55 -15 %)", "-15", true, false), ("66 (10 %)", "10", false, true),
      ("131(-15%)", "-15", true, true), ("20 (\u{2212}2,5 %)", "-2.5", true, true),
    ] as [(String, String, Bool, Bool)])
  func change(text: String, percent: String, hasSign: Bool, isBracketed: Bool) throws {
    let change = try #require(FigureText(text).change)
    #expect(change.percent.description == percent)
    #expect(change.hasSign == hasSign)
    #expect(change.isBracketed == isBracketed)
  }

  @Test(
    "a unit beside the figure is kept",
    arguments: [("1,8 mio. kr.", MoneyUnit.millions), ("250 t.kr.", .thousands), ("250 tkr", .thousands)])
  func unit(text: String, unit: MoneyUnit) {
    #expect(FigureText(text).unit == unit)
  }

  @Test(
    "a minus behind the figure, and a mark of the credit side, are signs",
    arguments: [
      ("25.000-", "-25000"), ("1.234,50-", "-1234.5"), ("1.490.000,-", "1490000"), ("12.500,00 K", "-12500"),
      ("12.500,00 D", "12500"), ("12.500 Cr", "-12500"), ("400 Debet", "400"), ("25.000- kr.", "-25000"),
    ])
  func signsBehind(text: String, number: String) {
    guard case .number(let read) = FigureText(text).reading else {
      Issue.record("\(text) is not read")
      return
    }
    #expect(read.description == number)
    #expect(FigureText(text).note == nil)
  }

  @Test("a minus before and behind is a fault", arguments: ["-25.000-", "(25.000)-", "25.000-30.000"])
  func twoSigns(text: String) {
    #expect(FigureText(text).reading == .malformed)
  }

  @Test(
    "thousands are grouped by an apostrophe in any of its forms",
    arguments: ["30'000", "30\u{2019}000", "30\u{B4}000", "30`000"])
  func apostrophes(text: String) {
    #expect(FigureText(text).reading == .number(ExactDecimal(30_000)))
    #expect(FigureText(text, style: .english).reading == .number(ExactDecimal(30_000)))
  }

  @Test(
    "a figure that a statistics office withholds, or has not, is unknown for that reason",
    arguments: [
      ("*", .withheld), ("**", .withheld), ("c", .withheld), ("[c]", .withheld), ("<5", .below(5)),
      ("< 3", .below(3)), ("under 5", .below(5)), ("Færre end 5", .below(5)), ("..", .notAvailable),
      ("n/a", .notAvailable), ("?", nil), ("afventer", nil),
    ] as [(String, FigureText.Absence?)])
  func absent(text: String, absence: FigureText.Absence?) {
    #expect(FigureText(text).reading == .unknown)
    #expect(FigureText(text).absence == absence)
  }

  @Test("a bound with more beside it is no count", arguments: ["<5,5", "< 5 %", "under 5 år", "<", "<5000"])
  func noBound(text: String) {
    #expect(FigureText(text).absence == nil)
    #expect(FigureText(text).reading == .malformed)
  }

  @Test(
    "three digits behind a single comma may be thousands in English",
    arguments: [
      ("12,500", true), ("110,500", true), ("1,234.50", false), ("12,5", false), ("0,125", false),
      ("1.234,500", false), ("1234,500", false), ("12,500 kr.", true), ("12.500", false),
    ])
  func threeDecimals(text: String, hasThree: Bool) {
    #expect(FigureText(text).hasThreeDecimals == hasThree)
  }
}
