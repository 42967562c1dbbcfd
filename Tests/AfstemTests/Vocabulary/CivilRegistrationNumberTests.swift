import Testing

@testable import Afstem

@Suite("Civil registration numbers")
struct CivilRegistrationNumberTests {
  @Test(
    "a birthday and four digits are one, with a hyphen or without, and replacement numbers too",
    arguments: [
      "set 010165-0000 kl. 10", "0101650000", "310299-9999", "610165-0000", "911265-0000",
      "ringede 010165 0000 selv",
    ])
  func occurs(text: String) {
    #expect(CivilRegistrationNumber.occurs(in: text))
  }

  @Test(
    "what cannot be a birthday, or is part of a longer number, is none",
    arguments: [
      "320165-0000", "011365-0000", "601265-0000", "921265-0000", "10101650000", "20180101", "0100-70007-18",
    ])
  func none(text: String) {
    #expect(!CivilRegistrationNumber.occurs(in: text))
  }

  @Test("where account numbers stand only the form with a hyphen counts")
  func dashed() {
    #expect(!CivilRegistrationNumber.occurs(in: "0101650000", dashed: true))
    #expect(CivilRegistrationNumber.occurs(in: "010165-0000", dashed: true))
  }
}
