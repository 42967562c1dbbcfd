internal import AfstemModel

/// A list of phrases that folded text is held against.
package struct Phrases: Sendable {
  private let exact: Set<String>
  private let index: WordIndex<String>

  package init(_ phrases: [String]) {
    exact = Set(phrases.map(\.folded))
    let byLength = exact.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
    index = WordIndex(byLength.map { ($0, $0) })
  }

  /// Whether folded text is one of the phrases.
  package func contains(_ folded: String) -> Bool { exact.contains(folded) }

  /// The longest phrase that folded text starts with, as whole words.
  package func prefix(of folded: String) -> String? { index.prefix(of: folded) }

  /// The longest phrase that folded text ends with, as whole words.
  package func suffix(of folded: String) -> String? { index.suffix(of: folded) }

  /// The longest phrase that stands somewhere in folded text, as whole words.
  package func phrase(in folded: String) -> String? {
    exact.contains(folded) ? folded : index.first(in: folded.words)
  }
}
