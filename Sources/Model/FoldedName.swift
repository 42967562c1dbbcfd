/// A name as names are compared: its words, without regard to case, dashes, quotes, spacing or Unicode form.
///
/// `Videns – og kompetencehus` and `videns- og kompetencehus` are one folded name. Strings of Swift compare
/// by canonical equivalence, so that composed and decomposed letters are equal without further work.
package struct FoldedName: Sendable, Hashable {
  /// Lower-case, in order.
  package let words: [String]

  /// Folds a name; one without a letter or a digit, such as `-`, keeps its marks as its only word.
  package init(_ text: String) {
    let words = text.withPlainText(PlainText.words) ?? Self.wordsByCharacter(of: text)
    let marks = words.isEmpty ? text.filter { !$0.isWhitespace && $0 != "\u{AD}" } : ""
    self.words = marks.isEmpty ? words : [marks]
  }

  /// The words of any text.
  package static func wordsByCharacter(of text: String) -> [String] {
    text.lowercased().filter { $0 != "\u{AD}" }.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  package var isEmpty: Bool { words.isEmpty }

  /// The words with one space between them.
  package var text: String { words.joined(separator: " ") }
}

extension FoldedName {
  /// Words that join others and carry no meaning of their own.
  private static let connectives: Set<String> = ["og", "samt", "and"]

  static func isConnective(_ word: String) -> Bool { connectives.contains(word) }

  /// Whether another name may well mean the same: the same words in another order, one or two letters apart,
  /// or one name whole within the other.
  ///
  /// Names that differ in a number (`Klub 1`, `Klub 2`) are never near by their letters.
  ///
  /// - Complexity: O(*n* · *m*) in the names' lengths where these differ by two at most, else O(*n* + *m*).
  package func isNear(_ other: Self) -> Bool {
    self == other || hasSameWords(as: other) || isWithin(other) || other.isWithin(self)
      || isFewLettersFrom(other)
  }

  private func hasSameWords(as other: Self) -> Bool {
    let mine = words.filter { !Self.connectives.contains($0) }.sorted()
    return mine.count > 1 && mine == other.words.filter { !Self.connectives.contains($0) }.sorted()
  }

  private func isWithin(_ other: Self) -> Bool {
    guard words.count < other.words.count, words.reduce(0, { $0 + $1.count }) >= 5 else { return false }
    return (0...(other.words.count - words.count)).contains { start in
      other.words[start...].starts(with: words)
    }
  }

  private func isFewLettersFrom(_ other: Self) -> Bool {
    guard numbers == other.numbers else { return false }
    let mine = Array(words.joined().unicodeScalars)
    let theirs = Array(other.words.joined().unicodeScalars)
    let shortest = min(mine.count, theirs.count)
    let allowed = Self.allowedEdits(shortest)
    guard max(mine.count, theirs.count) - shortest <= allowed else { return false }
    return EditDistance.between(mine, theirs) <= allowed
  }

  /// The digits of each word that has any.
  var numbers: [String] { words.compactMap(\.digits) }

  /// How many letters names may be apart, the shorter of which has so many.
  static func allowedEdits(_ shortest: Int) -> Int { shortest >= 8 ? 2 : shortest >= 5 ? 1 : 0 }
}

extension String {
  /// The digits in it; `nil` where there is none.
  fileprivate var digits: String? {
    let digits = filter(\.isNumber)
    return digits.isEmpty ? nil : digits
  }
}
