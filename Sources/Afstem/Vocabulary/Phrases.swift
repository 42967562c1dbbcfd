/// A list of phrases that folded text is held against.
struct Phrases: Sendable {
  private let exact: Set<String>
  private let index: WordIndex<String>

  init(_ phrases: [String]) {
    exact = Set(phrases.map(\.folded))
    let byLength = exact.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    index = WordIndex(byLength.map { ($0, $0) })
  }

  /// Whether folded text is one of the phrases.
  func contains(_ folded: String) -> Bool { exact.contains(folded) }

  /// The longest phrase that folded text starts with, as whole words.
  func prefix(of folded: String) -> String? { index.prefix(of: folded.words) }

  /// The longest phrase that folded text ends with, as whole words.
  func suffix(of folded: String) -> String? { index.suffix(of: folded.words) }

  /// The longest phrase that stands somewhere in folded text, as whole words.
  func phrase(in folded: String) -> String? {
    exact.contains(folded) ? folded : index.first(in: folded.words)
  }
}
