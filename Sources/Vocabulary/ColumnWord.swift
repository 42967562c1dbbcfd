internal import AfstemModel

/// What a column's label can say; the keys of `columns` in `vocabulary.yml` and of a job's `columns`.
///
/// In order: where a label holds words for several, the first is meant.
package enum ColumnWord: String, Sendable, Hashable, CaseIterable {
  case baseline, target, remainder, focusArea, activity, budgetItem, offenceType, indicator, area, segment
  case funder, unit, date, id, value, percentage, total, note, rule, period
}

/// The words of labels, by what they say.
package struct ColumnWords: Sendable {
  private let exact: [String: ColumnWord]
  private let within: WordIndex<ColumnWord>

  package init(_ lists: [String: [String]]) {
    let phrases = ColumnWord.allCases.flatMap { word in (lists[word.rawValue] ?? []).map { ($0.folded, word) }
    }
    exact = Dictionary(phrases, uniquingKeysWith: { first, _ in first })
    within = WordIndex(phrases)
  }

  /// The word that a folded label is, or else holds.
  package func word(in folded: String) -> ColumnWord? { exact[folded] ?? within.first(in: folded.words) }
}
