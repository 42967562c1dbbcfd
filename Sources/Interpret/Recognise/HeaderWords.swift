internal import AfstemModel
internal import AfstemVocabulary

/// What the texts of one view are to a header, each looked up once: names come again row after row.
final class HeaderWords {
  /// What a text that is no figure, date or period says of its row.
  struct Label {
    var column: ColumnWord?
    /// It is itself an offence type, an area or a unit of money.
    var isCategory = false
    /// A period named in it.
    var period: Period?
  }

  private let lexicon: LabelLexicon
  private var senses: [String: CellSense] = [:]
  private var labels: [String: Label] = [:]
  private var units: [String: Bool] = [:]
  private var nothing: [String: Bool] = [:]
  private var totals: [String: Bool] = [:]

  init(lexicon: LabelLexicon) { self.lexicon = lexicon }

  func sense(of cell: RawCell) -> CellSense {
    guard let text = cell.text else { return CellSense(cell, vocabulary: lexicon.vocabulary) }
    return remembered(text, in: \.senses) {
      if let period = periodOfUnit(text) { return .period(period) }
      let isDay = DateText.date(in: text, vocabulary: lexicon.vocabulary) != nil
      return isDay ? .date : CellSense(cell, vocabulary: lexicon.vocabulary)
    }
  }

  /// The period of `2018 (t.kr.)`: nothing else stands there but the unit.
  private func periodOfUnit(_ text: String) -> Period? {
    let parts = text.tidied.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, text.utf8.count <= 60, isUnit(parts[1].filter { !"(),".contains($0) }) else {
      return nil
    }
    return PeriodText(String(parts[0]), vocabulary: lexicon.vocabulary)?.period
  }

  func isUnit(_ words: String) -> Bool {
    remembered(words, in: \.units) {
      UnitText.unit(exactly: words, vocabulary: lexicon.vocabulary) != nil
    }
  }

  func isNothing(_ words: String) -> Bool {
    remembered(words, in: \.nothing) { lexicon.vocabulary.nothing.contains(words.folded) }
  }

  func label(_ words: String) -> Label { remembered(words, in: \.labels) { readLabel(words) } }

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
  func isTotal(_ text: String) -> Bool {
    remembered(text, in: \.totals) { lexicon.rowRole(of: text)?.isTotal ?? false }
  }

  /// Bounds the memory that a long table of unlike texts takes.
  private static let mostRemembered = 10_000

  private func remembered<Value>(
    _ text: String, in memory: ReferenceWritableKeyPath<HeaderWords, [String: Value]>, _ read: () -> Value
  ) -> Value {
    if let value = self[keyPath: memory][text] { return value }
    let value = read()
    if self[keyPath: memory].count < Self.mostRemembered { self[keyPath: memory][text] = value }
    return value
  }
}
