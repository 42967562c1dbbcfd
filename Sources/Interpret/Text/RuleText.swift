internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// What a cell asks of the reported count.
enum RuleText {
  /// `Minimum fastholdelse`, `Monitoreres`, `Reduktion 10 %`.
  static func rule(in text: String, vocabulary: Vocabulary) -> TargetRule? {
    let folded = text.folded
    return [TargetRule.maintain, .monitor, .reduce].first { vocabulary.rules[$0]?.phrase(in: folded) != nil }
  }

  /// The percentage that a rule names: 10 of `Reduktion på 10 %`; `nil` where it names none, or other numbers too.
  static func percentage(in text: String, style: NumberStyle, vocabulary: Vocabulary) -> ExactDecimal? {
    let words = text.replacing("%", with: " %").split(separator: " ").map(String.init)
    let numbers = words.indices.filter { words[$0].contains(where: \.isNumber) }
    guard let number = numbers.first, numbers.count == 1, words.indices.contains(number + 1),
      words[number + 1] == "%" || vocabulary.percent.contains(words[number + 1].folded)
    else { return nil }
    return style.decimal(of: Array(words[number].unicodeScalars.drop { $0.isDash }))
  }
}
