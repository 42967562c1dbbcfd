internal import AfstemModel

/// Finds phrases within text by whole words, in time that does not grow with the number of phrases.
package struct WordIndex<Value: Sendable>: Sendable {
  private let values: [[Substring]: (rank: Int, value: Value)]
  /// The words that phrases start with, and those that they end with; few words of a text are among them.
  private let firstWords: Set<Substring>
  private let lastWords: Set<Substring>
  private let longest: Int

  /// - Parameter phrases: Folded, those to be preferred first.
  package init(_ phrases: [(String, Value)]) {
    var values: [[Substring]: (rank: Int, value: Value)] = [:]
    for (rank, phrase) in phrases.enumerated() {
      let words = phrase.0.words
      if !words.isEmpty, values[words] == nil { values[words] = (rank, phrase.1) }
    }
    self.values = values
    firstWords = Set(values.keys.compactMap(\.first))
    lastWords = Set(values.keys.compactMap(\.last))
    longest = values.keys.map(\.count).max() ?? 0
  }

  /// The value of the most preferred phrase among a text's words.
  ///
  /// - Complexity: O(*n* · *k*) in the words of the text and of the longest phrase.
  package func first(in words: [Substring]) -> Value? {
    var best: (rank: Int, value: Value)?
    for start in words.indices where firstWords.contains(words[start]) {
      for length in stride(from: min(longest, words.count - start), to: 0, by: -1) {
        guard let found = values[Array(words[start..<(start + length)])] else { continue }
        if found.rank < best?.rank ?? .max { best = found }
      }
    }
    return best?.value
  }

  /// The value of the longest phrase that a text starts with.
  package func prefix(of text: String) -> Value? {
    guard let first = text.firstWord, firstWords.contains(first) else { return nil }
    let words = text.words
    return stride(from: min(longest, words.count), to: 0, by: -1).lazy.compactMap {
      values[Array(words.prefix($0))]?.value
    }
    .first
  }

  /// The value of the longest phrase that a text ends with.
  package func suffix(of text: String) -> Value? {
    guard let last = text.lastWord, lastWords.contains(last) else { return nil }
    let words = text.words
    return stride(from: min(longest, words.count), to: 0, by: -1).lazy.compactMap {
      values[Array(words.suffix($0))]?.value
    }
    .first
  }
}

extension String {
  /// Runs of letters, digits and low lines.
  package var words: [Substring] {
    guard isPlain else { return split { !$0.isLetter && !$0.isNumber && $0 != "_" } }
    return utf8.split { !Self.isOfWord($0) }.map { Substring($0) }
  }

  /// The first of ``words``.
  fileprivate var firstWord: Substring? {
    guard isPlain else { return words.first }
    let word = utf8.drop { !Self.isOfWord($0) }.prefix(while: Self.isOfWord)
    return word.isEmpty ? nil : Substring(word)
  }

  /// The last of ``words``.
  fileprivate var lastWord: Substring? {
    guard isPlain else { return words.last }
    guard let end = utf8.lastIndex(where: Self.isOfWord) else { return nil }
    let before = utf8[..<end].lastIndex { !Self.isOfWord($0) }
    return Substring(utf8[(before.map(utf8.index(after:)) ?? utf8.startIndex)...end])
  }

  /// Whether a byte of plain text is one of a letter, a digit or a low line.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    PlainText.isOfWord(byte) || byte == UInt8(ascii: "_")
  }
}
