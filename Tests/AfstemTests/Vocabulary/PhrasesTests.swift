import AfstemTestSupport
import Testing

@testable import AfstemModel
@testable import AfstemVocabulary

@Suite("Phrases")
struct PhrasesTests {
  private static let list = [
    "i alt", "i alt for alle", "heraf", "æbler", "pr. år", "rest_beløb", "1.000 kr", "ø\u{301}re",
  ]
  private static let phrases = Phrases(list)

  @Test("a text starts and ends with the longest phrase whose whole words it does", arguments: 1...20)
  func ends(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = Self.list + ["", "alt", "for", "i", "klub", "5", "ø"]
    let gaps = [" ", "  ", "-", ": ", " (", ")", "_", "."]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 1...4, using: &generator)).reduce("") { text, _ in
        text + (parts.randomElement(using: &generator) ?? "") + (gaps.randomElement(using: &generator) ?? "")
      }
      #expect(Self.phrases.prefix(of: text) == Self.longest { text.words.starts(with: $0) }, "\(text)")
      #expect(
        Self.phrases.suffix(of: text) == Self.longest { text.words.reversed().starts(with: $0.reversed()) },
        "\(text)")
    }
  }

  private static func longest(where matches: ([Substring]) -> Bool) -> String? {
    list.map(\.folded).filter { matches($0.words) }.max { $0.words.count < $1.words.count }
  }
}
