internal import AfstemModel
internal import AfstemVocabulary

/// What texts are to a header, by one lexicon.
final class HeaderWords: Sendable {
  /// What a text that is no figure, date or period says of its row.
  struct Label: Sendable {
    var column: ColumnWord?
    /// It is itself an offence type, an area or a unit of money.
    var isCategory = false
    /// A period named in it.
    var period: Period?
  }

  private let lexicon: LabelLexicon
  private let senses = TextMemory<CellSense>()
  private let labels = TextMemory<Label>()
  private let units = TextMemory<Bool>()
  private let nothing = TextMemory<Bool>()

  init(lexicon: LabelLexicon) { self.lexicon = lexicon }

  func sense(of cell: RawCell) -> CellSense {
    guard let text = cell.text else { return CellSense(cell, vocabulary: lexicon.vocabulary) }
    return senses.value(of: text) {
      if let period = periodOfUnit(text) { return .period(period) }
      let isDay = DateText.date(in: text, vocabulary: lexicon.vocabulary) != nil
      return isDay ? .date : CellSense(cell, vocabulary: lexicon.vocabulary)
    }
  }

  /// The period of `2018 (t.kr.)`: nothing else stands there but the unit.
  private func periodOfUnit(_ text: String) -> Period? {
    let parts = text.tidied.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, text.utf8.count <= 60 else { return nil }
    let unit = parts[1].filter { !"(),".contains($0) }
    let isOfCounts = parts[1].hasPrefix("(") && lexicon.columnWord(in: unit) == .value
    guard isUnit(unit) || isOfCounts else { return nil }
    return PeriodText(String(parts[0]), vocabulary: lexicon.vocabulary)?.period
  }

  func isUnit(_ words: String) -> Bool {
    units.value(of: words) {
      UnitText.unit(exactly: words, vocabulary: lexicon.vocabulary) != nil
    }
  }

  func isNothing(_ words: String) -> Bool {
    nothing.value(of: words) { lexicon.vocabulary.nothing.contains(words.folded) }
  }

  func label(_ words: String) -> Label { labels.value(of: words) { readLabel(words) } }

  private func readLabel(_ words: String) -> Label {
    var label = Label()
    let isShort = words.utf8.count <= 60
    label.column = isShort ? lexicon.columnWord(in: words) : nil
    label.isCategory =
      label.column == nil && (lexicon.isOffence(words) || lexicon.isArea(words) || isUnit(words))
    label.period = isShort ? PeriodText(words, vocabulary: lexicon.vocabulary)?.period : nil
    return label
  }

  /// Whether a row that begins with the text is a total.
  func isTotal(_ text: String) -> Bool { lexicon.rowRole(of: text)?.isTotal ?? false }
}
