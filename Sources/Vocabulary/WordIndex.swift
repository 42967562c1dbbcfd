internal import AfstemModel

/// Finds phrases within text by whole words, in time that does not grow with the number of phrases.
package struct WordIndex<Value: Sendable>: Sendable {
  private let values: [[Substring]: (rank: Int, value: Value)]
  /// The words that phrases start with; few words of a text are among them.
  private let firstWords: Set<Substring>
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
  package func prefix(of words: [Substring]) -> Value? {
    stride(from: min(longest, words.count), to: 0, by: -1).lazy.compactMap {
      values[Array(words.prefix($0))]?.value
    }
    .first
  }

  /// The value of the longest phrase that a text ends with.
  package func suffix(of words: [Substring]) -> Value? {
    stride(from: min(longest, words.count), to: 0, by: -1).lazy.compactMap {
      values[Array(words.suffix($0))]?.value
    }
    .first
  }
}

extension String {
  /// Runs of letters, digits and low lines.
  package var words: [Substring] {
    guard isPlain else { return split { !$0.isLetter && !$0.isNumber && $0 != "_" } }
    return utf8.split { !PlainText.isOfWord($0) && $0 != UInt8(ascii: "_") }.map { Substring($0) }
  }
}
