internal import AfstemModel
internal import AfstemVocabulary

/// Finds the money unit that a text states.
enum UnitText {
  /// The unit that a text is, with nothing else: `t.kr.`, `(mio. kr.)`.
  static func unit(exactly text: String, vocabulary: Vocabulary) -> MoneyUnit? {
    let folded = text.filter { $0 != "(" && $0 != ")" && $0 != "[" && $0 != "]" }.folded
    return MoneyUnit.allCases.first { vocabulary.units[$0]?.contains(folded) ?? false }
  }

  /// The unit that a label, title or note states: as its whole text, in brackets, or after `beløb i`.
  static func unit(in text: String, vocabulary: Vocabulary) -> MoneyUnit? {
    units(in: text, vocabulary: vocabulary).first
  }

  /// Every unit that a text states, for a text may contradict itself: `i 1.000 kr. eller mio. kr.`
  static func units(in text: String, vocabulary: Vocabulary) -> [MoneyUnit] {
    if let unit = unit(exactly: text, vocabulary: vocabulary) { return [unit] }
    return bracketed(in: text).flatMap { statements($0, vocabulary) } + statements(text, vocabulary)
  }

  private static func bracketed(in text: String) -> [String] {
    text.split(whereSeparator: { "([".contains($0) }).dropFirst()
      .compactMap { $0.split(whereSeparator: { ")]".contains($0) }).first.map(String.init) }
  }

  /// `Alle beløb i 1.000 kr.`, `i t.kr.`, `Enhed: mio. kr.`, `Finansiering i kr.`
  private static func statements(_ text: String, _ vocabulary: Vocabulary) -> [MoneyUnit] {
    let words = text.folded.split(whereSeparator: { $0 == " " || $0 == ":" || $0 == ";" }).map(String.init)
    var units: [MoneyUnit] = []
    var start = 0
    while start < words.count {
      let isJoined = !units.isEmpty && start > 0 && vocabulary.joiners.contains(words[start - 1])
      let isLed = start > 0 && (vocabulary.unitLead.contains(words[start - 1]) || isJoined)
      let found = isLed || start == 0 ? unit(at: start, of: words, mustEnd: start == 0, vocabulary) : nil
      if let found { units.append(found.unit) }
      start += found?.length ?? 1
    }
    return units
  }

  private static func unit(
    at start: Int, of words: [String], mustEnd: Bool, _ vocabulary: Vocabulary
  ) -> (unit: MoneyUnit, length: Int)? {
    for length in [3, 2, 1] where words.count - start >= length {
      if mustEnd, words.count - start != length { continue }
      let phrase = words[start..<(start + length)].joined(separator: " ")
      guard phrase.contains(where: \.isLetter), let unit = unit(exactly: phrase, vocabulary: vocabulary)
      else { continue }
      return (unit, length)
    }
    return nil
  }
}
