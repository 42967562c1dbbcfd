import AfstemTestSupport
import Testing

@testable import AfstemFiles
@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Folding text")
struct FoldingTests {
  @Test(
    "labels are told apart by their words, not by case, spacing, quotes or the dash used",
    arguments: [
      ("  Indsats-\n område 2: ", "indsats-område 2"), ("ÅRETS  »MÅL«", "årets mål"),
      ("2013 – 2016", "2013-2016"),
      ("I alt:", "i alt"), ("kr.", "kr."), ("a..", "a.."), ("Ca\u{AD}fé", "café"), ("12\u{A0}000", "12 000"),
      ("ÄÖ×÷", "äö×÷"), ("", ""), (" \t", ""), ("-", "-"), ("\"'`", ""),
    ])
  func folded(_ text: String, _ expected: String) {
    #expect(text.folded == expected)
  }

  @Test("the quick way for plain text gives what the way for any text gives")
  func quickWay() {
    var generator = SeededGenerator(seed: 2_013)
    let pieces = [
      "a", "Å", "ø", "É", "Z", "-", " ", "\n", "\t", "\"", "'", ":", ".", ",", "×", "9", "_", "\u{1F}",
      "/", "2016",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      #expect(text.folded == text.foldedByScalar)
      #expect(text.tidied == text.tidiedByScalar)
      #expect(PeriodToken.tokens(of: text) == PeriodToken.tokens(ofAny: text))
      let words = FoldedName.wordsByCharacter(of: text)
      #expect(words.isEmpty || FoldedName(text).words == words)
    }
  }
}
