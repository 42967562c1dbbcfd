internal import AfstemModel
internal import AfstemVocabulary

/// Reads the labels of columns and rows, titles and notes, by one grammar.
struct LabelGrammar: Sendable {
  private let words: LabelWords
  private let names: LabelWords
  private let readings = TextMemory<LabelReading>()
  private let statements = TextMemory<UnitStatement>()

  /// Knows no job's names.
  static let standard = Self(words: LabelWords(Vocabulary.standard.labels), names: LabelWords())

  private init(words: LabelWords, names: LabelWords) {
    self.words = words
    self.names = names
  }

  /// - Parameter names: what the job calls its offence types, areas and activities; a label may hold one whole.
  init(vocabulary: Vocabulary = .standard, names: [String] = []) {
    let isStandard = vocabulary === Vocabulary.standard
    words = isStandard ? Self.standard.words : LabelWords(vocabulary.labels)
    self.names = LabelWords(names.map { ($0, .name) })
  }

  /// What a label says, and what of it was not understood.
  ///
  /// - Complexity: O(*n*) in the label's length, the first time that it is met.
  func reading(of label: String) -> LabelReading {
    readings.value(of: label) { LabelReader.reading(of: label, words: words, names: names) }
  }

  /// The units that a title or a note states of the figures beside it.
  ///
  /// - Complexity: O(*n*) in the text's length, the first time that it is met.
  func unitStatement(in text: String) -> UnitStatement {
    statements.value(of: text) { UnitStatementReader.statement(in: text, words: words) }
  }

  /// What a number format's code shows beside a number.
  func formatUnit(of code: String) -> NumberFormatUnit { NumberFormatUnit(code: code, words: words) }
}
