internal import AfstemModel
internal import AfstemVocabulary

/// What a cell asks of the reported count.
enum RuleText {
  /// `Minimum fastholdelse`, `Monitoreres`, `Reduktion 10 %`.
  static func rule(in text: String, vocabulary: Vocabulary) -> TargetRule? {
    let folded = text.folded
    return [TargetRule.maintain, .monitor, .reduce].first { vocabulary.rules[$0]?.phrase(in: folded) != nil }
  }
}
