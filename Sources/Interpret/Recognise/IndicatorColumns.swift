internal import AfstemModel
internal import AfstemVocabulary

/// Settles the columns of figures in a table of indicators: what each measures, of whom and where, as its labels say.
struct IndicatorColumns {
  let profiles: [Int: ColumnProfile]
  /// By column number.
  let readings: [Int: ColumnReading]
  /// The labels above each column from top to bottom, by its number.
  let paths: [Int: [String]]
  let pinned: Set<Int>
  let lexicon: LabelLexicon
  let grammar: LabelGrammar

  /// - Returns: Numbers of the columns whose figures are not of the period that they name.
  func settle(_ columns: inout [TableColumn]) -> Set<Int> {
    var left: Set<Int> = []
    let rowsNameIndicators = columns.contains { $0.role == .indicator }
    for index in columns.indices where isOpen(columns[index]) {
      guard let reading = readings[columns[index].number]?.reading else { continue }
      if reading.extent != nil {
        left.insert(columns[index].number)
        columns[index].role = .ignored
      } else if let category = category(of: columns[index], rowsNameIndicators) {
        let period = columns[index].role.period ?? reading.coveredPeriod?.period
        columns[index].role = .value(period: period, category: category)
      }
    }
    return left
  }

  /// Figures that no label has claimed for anything else; a change is none of the period's own.
  private func isOpen(_ column: TableColumn) -> Bool {
    guard !pinned.contains(column.number), profiles[column.number]?.isMostlyFigures ?? false,
      readings[column.number]?.reading.measure.statistic != .change
    else { return false }
    switch column.role {
    case .ignored, .percentage, .value(_, nil), .value(_, .area): return true
    default: return false
    }
  }

  /// What the labels name besides time: the nearest to the figures that names anything.
  private func category(of column: TableColumn, _ rowsNameIndicators: Bool) -> ColumnRole.Category? {
    for label in (paths[column.number] ?? []).reversed() {
      let name = name(in: label)
      guard name.contains(where: \.isLetter) else { continue }
      if lexicon.isArea(name) { return .area(name) }
      if lexicon.vocabulary.segments.contains(name.folded) { return .segment(name) }
      if !rowsNameIndicators, !isBare(name) { return .indicator(name) }
    }
    return nil
  }

  /// A label without the period that it names.
  private func name(in label: String) -> String {
    let periods = grammar.reading(of: label).texts(of: .period, in: label)
    guard !periods.isEmpty else { return label.tidied }
    let name = periods.reduce(label) { $0.replacing($1, with: "") }
    let isMark = { (character: Character) in ",;:-– ".contains(character) }
    return String(name.reversed().drop(while: isMark).reversed().drop(while: isMark)).tidied
  }

  /// `Værdi`, `Antal`, `Procent`, `%`: a word for figures, and no name of what they measure.
  private func isBare(_ name: String) -> Bool {
    let reading = grammar.reading(of: name)
    let word = lexicon.columnWord(in: name)
    return reading.isWhole && reading.pieces.allSatisfy(\.isOfFigures) || word != nil && name.words.count == 1
  }
}

extension LabelReading.Piece {
  /// A unit, a measure or a mark: none is a name.
  fileprivate var isOfFigures: Bool {
    switch role {
    case .unit, .measure, .noteMark, .filler, .subject, .total: true
    default: false
    }
  }
}
