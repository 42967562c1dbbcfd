/// Finds the money unit that a text states.
enum UnitText {
  /// The unit that a text is, with nothing else: `t.kr.`, `(mio. kr.)`.
  static func unit(exactly text: String, vocabulary: Vocabulary = .standard) -> MoneyUnit? {
    let folded = text.filter { $0 != "(" && $0 != ")" && $0 != "[" && $0 != "]" }.folded
    return MoneyUnit.allCases.first { vocabulary.units[$0]?.contains(folded) ?? false }
  }

  /// The unit that a label, title or note states: at its end, in brackets, or after `beløb i`.
  static func unit(in text: String, vocabulary: Vocabulary = .standard) -> MoneyUnit? {
    unit(exactly: text, vocabulary: vocabulary)
      ?? bracketed(in: text).lazy.compactMap { statement($0, vocabulary) }.first
      ?? statement(text, vocabulary)
  }

  private static func bracketed(in text: String) -> [String] {
    text.split(whereSeparator: { "([".contains($0) }).dropFirst()
      .compactMap { $0.split(whereSeparator: { ")]".contains($0) }).first.map(String.init) }
  }

  /// `Alle beløb i 1.000 kr.`, `i t.kr.`, `Enhed: mio. kr.`, `Finansiering i kr.`
  private static func statement(_ text: String, _ vocabulary: Vocabulary) -> MoneyUnit? {
    let words = text.folded.split(whereSeparator: { $0 == " " || $0 == ":" || $0 == ";" }).map(String.init)
    for start in words.indices {
      let tail = words[start...]
      let isLed = start == 0 || vocabulary.unitLead.contains(words[start - 1])
      for length in [3, 2, 1] where isLed && tail.count >= length {
        let phrase = tail.prefix(length).joined(separator: " ")
        let isAtEnd = tail.count == length || tail.dropFirst(length).first?.hasPrefix("-") == true
        guard start > 0 || isAtEnd else { continue }
        if let unit = unit(exactly: phrase, vocabulary: vocabulary),
          phrase.contains("k") || phrase.contains("m") || phrase.contains("tus")
        {
          return unit
        }
      }
    }
    return nil
  }
}
