import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemRead
@testable import AfstemVocabulary

@Suite("Civil registration numbers")
struct CivilRegistrationNumberTests {
  @Test(
    "a birthday and four digits are one, however they are spelt, and replacement numbers too; the date is kept",
    arguments: [
      ("set 010165-0000 kl. 10", "set 010165-**** kl. 10"), ("0101650000", "010165-****"),
      ("310199-9999", "310199-****"), ("cpr 610165-1234.", "cpr 610165-****."),
      ("911265-0000", "911265-****"),
      ("ringede 010165 0000 selv", "ringede 010165-**** selv"), ("010165\u{2013}0000", "010165-****"),
      ("010165\u{A0}0000", "010165-****"), ("290200-1111 og 0101651234", "290200-**** og 010165-****"),
      ("cpr0101651234", "cpr010165-****"), ("0100-70007-18 010165-0000", "0100-70007-18 010165-****"),
      ("010170 - 1234", "010170-****"), ("01.01.70-1234", "010170-****"), ("01 01 70 1234", "010170-****"),
      ("01-01-70-1234", "010170-****"), ("01/01/70-1234", "010170-****"), ("01.01.701234", "010170-****"),
      ("010170.1234", "010170-****"), ("010170/1234", "010170-****"), ("010170 \u{2013} 1234", "010170-****"),
      ("010170 12 34", "010170-****"), ("01 01 70 12 34", "010170-****"), ("01011970-1234", "010170-****"),
      ("01.01.1970-1234", "010170-****"), ("010170\u{2212}1234", "010170-****"),
      ("CPR:0101701234", "CPR:010170-****"),
    ])
  func masked(text: String, expected: String) {
    #expect(CivilRegistrationNumber.occurs(in: text))
    #expect(CivilRegistrationNumber.masked(text) == expected)
  }

  @Test(
    "what cannot be a birthday, or is part of a longer number or code, is none",
    arguments: [
      "320165-0000", "011365-0000", "600165-1234", "921265-0000", "310465-1234", "10101650000", "01016512345",
      "010165-12345", "20180101", "0100-70007-18", "0100-00000001-2016", "0100-01010000-2013",
      "934e0101651234fd", "Gade 12", "",
      "Konto 0101800000", "Fakturanr. 0101800000", "konto nr.: 0101800000", "010165--0000", "010165",
      "01-01-2018 1230", "1.012.701.234", "3112701234,50", "12.500.000", "31 12 70 12",
    ])
  func none(text: String) {
    #expect(!CivilRegistrationNumber.occurs(in: text))
    #expect(CivilRegistrationNumber.masked(text) == text)
  }

  @Test(
    "one is found wherever it stands in a text, long or short",
    arguments: ["010165-0000", "6101651234", "010165 0000"])
  func wherever(number: String) {
    for filler in [".", "7.", "12345.", "ø"] {
      for count in 0..<150 {
        let before = String(repeating: filler, count: count)
        for after in ["", ".", String(repeating: ".1", count: 40)] {
          #expect(CivilRegistrationNumber.occurs(in: before + number + after), "\(count) × \(filler)")
        }
      }
    }
  }

  @Test("one is found just where there is something to mask", arguments: 1...20)
  func asMasked(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 10...160, using: &generator)).reduce(into: "") { text, _ in
        text.append("0011234567 -.a".randomElement(using: &generator) ?? "0")
      }
      #expect(
        CivilRegistrationNumber.occurs(in: text) == (CivilRegistrationNumber.masked(text) != text), "\(text)")
    }
  }

  @Test("where account numbers stand only the form in two parts counts")
  func dashed() {
    #expect(!CivilRegistrationNumber.occurs(in: "0101650000", dashed: true))
    #expect(
      CivilRegistrationNumber.masked("0101650000 010165-0000", dashed: true) == "0101650000 010165-****")
  }

  @Test("digits alone are one with ten of them, and with nine where a leading zero is lost")
  func digits() {
    #expect(CivilRegistrationNumber.masked(digits: "0101701234") == "010170-****")
    #expect(CivilRegistrationNumber.masked(digits: "101701234") == "010170-****")
    #expect(CivilRegistrationNumber.masked(digits: "991701234") == nil)
    #expect(CivilRegistrationNumber.masked(digits: "01701234") == nil)
  }
}
