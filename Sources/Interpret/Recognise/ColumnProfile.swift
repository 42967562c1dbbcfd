internal import AfstemModel
internal import AfstemVocabulary

/// What stands in a column's body, counted.
struct ColumnProfile: Sendable {
  var figures = 0
  /// Numbers that are too long for a municipality's code.
  var amounts = 0
  var periods = 0
  var dates = 0
  var texts = 0
  var offences = 0
  var areas = 0
  var budgetItems = 0
  var rules = 0
  /// Labels that name a target or what it is counted from: `Måltal 2018`, `Baseline`.
  var goals = 0
  /// The distinct labels in order of appearance, the first few.
  var labels: [String] = []

  var count: Int { figures + periods + dates + texts }
  var isMostlyText: Bool { texts * 2 > count }
  var isMostlyFigures: Bool { figures + periods > texts + dates && count > 0 }
  var isMostlyPeriods: Bool { periods * 2 > count }
  var isMostlyDates: Bool { dates * 2 > count }

  /// Looks at the first rows only: two hundred tell as much as a million.
  init(column: Int, rows: [GridRow], lexicon: LabelLexicon) {
    for row in rows.prefix(200) {
      guard let cell = row[column] else { continue }
      goals += isGoal(cell, lexicon) ? 1 : 0
      switch CellSense(cell, vocabulary: lexicon.vocabulary) {
      case .figure:
        figures += 1
        amounts += cell.words.utf8.count { (48...57).contains($0) } > 4 ? 1 : 0
      case .period: periods += 1
      case .date: dates += 1
      case .text: note(cell.words, lexicon)
      }
    }
  }

  private func isGoal(_ cell: RawCell, _ lexicon: LabelLexicon) -> Bool {
    guard let text = cell.text, text.utf8.first.map({ !(48...57).contains($0) }) ?? false else {
      return false
    }
    let word = lexicon.columnWord(in: text)
    return word == .target || word == .baseline
  }

  private mutating func note(_ label: String, _ lexicon: LabelLexicon) {
    let subjects = lexicon.subjects(of: label)
    if subjects.contains(.date) {
      dates += 1
      return
    }
    texts += 1
    offences += subjects.contains(.offence) ? 1 : 0
    areas += subjects.contains(.area) ? 1 : 0
    budgetItems += subjects.contains(.budgetItem) ? 1 : 0
    rules += subjects.contains(.rule) ? 1 : 0
    if labels.count < 50, !labels.contains(label) { labels.append(label) }
  }
}
