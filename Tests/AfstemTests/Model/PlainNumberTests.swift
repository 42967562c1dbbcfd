import AfstemTestSupport
import Testing

@testable import AfstemModel

@Suite("Plain numbers")
struct PlainNumberTests {
  @Test("digits with marks between them say the same as any other token of them", arguments: 1...20)
  func likeTokens(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let parts = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        let length = [1, 2, 3, 3, 3, 4, 12].randomElement(using: &generator) ?? 3
        return String((0..<length).map { _ in "00123456789".randomElement(using: &generator) ?? "0" })
      }
      let text = parts.dropFirst().reduce(parts[0]) { $0 + (Bool.random(using: &generator) ? "." : ",") + $1 }
      let number = try #require(PlainNumber(text))
      let token = Array(text.unicodeScalars)
      #expect(number.value(in: .danish) == NumberStyle.danish.decimal(of: token), "\(text)")
      #expect(number.value(in: .english) == NumberStyle.english.decimal(of: token), "\(text)")
      #expect(number.evidence == NumberStyle.evident(in: token), "\(text)")
      #expect(number.hasThreeDecimals == NumberStyle.hasThreeDecimals(token), "\(text)")
    }
  }

  @Test(
    "any other text is none",
    arguments: ["", ".", "1.", ",5", "1..2", "1,.2", "-1", "1 000", "1'000", "5*", "ø"])
  func none(text: String) {
    #expect(PlainNumber(text) == nil)
  }
}
