import TestSupport
import Testing

@testable import Afstem
@testable import Files
@testable import Model
@testable import Publish
@testable import Read
@testable import Vocabulary

@Suite("Civil registration numbers")
struct CivilRegistrationNumberTests {
  @Test(
    "a birthday and four digits are one, in one part or two, and replacement numbers too; only digits are masked",
    arguments: [
      ("set 010165-0000 kl. 10", "set ******-**** kl. 10"), ("0101650000", "**********"),
      ("310199-9999", "******-****"), ("cpr 610165-1234.", "cpr ******-****."),
      ("911265-0000", "******-****"),
      ("ringede 010165 0000 selv", "ringede ****** **** selv"), ("010165\u{2013}0000", "******\u{2013}****"),
      ("010165\u{A0}0000", "******\u{A0}****"), ("290200-1111 og 0101651234", "******-**** og **********"),
      ("cpr0101651234", "cpr**********"), ("0100-70007-18 010165-0000", "0100-70007-18 ******-****"),
    ])
  func masked(text: String, expected: String) {
    #expect(CivilRegistrationNumber.occurs(in: text))
    #expect(CivilRegistrationNumber.masked(text) == expected)
  }

  @Test(
    "what cannot be a birthday, or is part of a longer number or code, is none",
    arguments: [
      "320165-0000", "011365-0000", "600165-1234", "921265-0000", "310465-1234", "10101650000", "01016512345",
      "010165-12345", "20180101", "0100-70007-18", "0100-00000001-2016", "934e0101651234fd", "Gade 12", "",
      "010165--0000", "010165",
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
      CivilRegistrationNumber.masked("0101650000 010165-0000", dashed: true) == "0101650000 ******-****")
  }
}
