/// A list of phrases that folded text is held against.
struct Phrases: Sendable {
  private let exact: Set<String>
  /// Longest first, so that the most specific phrase is the one found.
  private let byLength: [String]

  init(_ phrases: [String]) {
    exact = Set(phrases.map(\.folded))
    byLength = exact.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }
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
    let words = folded.wordsOnly
    return byLength.first { words.contains(" \($0) ") || folded == $0 }
  }
}

extension String {
  /// Folded text with everything but letters and digits made a single space, one at either end.
  fileprivate var wordsOnly: String {
    var words = " "
    for character in self {
      if character.isLetter || character.isNumber || character == "_" {
        words.append(character)
      } else if words.last != " " {
        words.append(" ")
      }
    }
    return words.last == " " ? words : words + " "
  }
}
