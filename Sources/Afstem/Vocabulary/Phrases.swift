/// A list of phrases that folded text is held against.
struct Phrases: Sendable {
  private let exact: Set<String>
  /// Longest first, so that the most specific phrase is the one found.
  private let byLength: [String]
  private let index: WordIndex<String>

  init(_ phrases: [String]) {
    exact = Set(phrases.map(\.folded))
    byLength = exact.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    index = WordIndex(byLength.map { ($0, $0) })
  }

  /// Whether folded text is one of the phrases.
  func contains(_ folded: String) -> Bool { exact.contains(folded) }

  /// The longest phrase that folded text starts with, as whole words.
  func prefix(of folded: String) -> String? {
    byLength.first { phrase in
      folded.hasPrefix(phrase)
        && !(folded.dropFirst(phrase.count).first?.isLetter ?? false && phrase.last?.isLetter ?? false)
    }
  }

  /// The longest phrase that folded text ends with, as whole words.
  func suffix(of folded: String) -> String? {
    byLength.first { phrase in
      folded.hasSuffix(phrase) && !(folded.dropLast(phrase.count).last?.isLetter ?? false)
    }
  }

  /// The longest phrase that stands somewhere in folded text, as whole words.
  func phrase(in folded: String) -> String? {
    exact.contains(folded) ? folded : index.first(in: folded.words)
  }
}
