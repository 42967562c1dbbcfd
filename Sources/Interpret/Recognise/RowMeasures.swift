internal import Model
internal import Vocabulary

/// Finds what rows measure where something says it: a column of theirs, `Budget` in one row, `Forbrug` in the next; or
/// the heading or the total of their group, `Indtægter i alt`.
struct RowMeasures {
  let figures: FigureTable
  let columns: [TableColumn]
  let grammar: LabelGrammar
  let lexicon: LabelLexicon

  func settled(_ rows: [TableRow]) -> [TableRow] {
    byColumn(rows) ?? withIncome(rows)
  }

  /// Beside what is spent, what comes in is no part of a budget, unless its sign says that it counts against it. A table
  /// of nothing else is left as it is.
  private func withIncome(_ rows: [TableRow]) -> [TableRow] {
    let totals = rows.filter { $0.role.isTotal && $0.deducts.isEmpty && isIncome($0) }
    let covered = Set(totals.flatMap(\.covers))
    let deducted = Set(rows.flatMap(\.deducts)).filter { isIncome(rows[$0]) }
    let income = rows.indices.filter { index in
      guard rows[index].role == .detail, !isNegative(index),
        !rows[index].labels.values.contains(where: lexicon.isNamedByJob)
      else { return false }
      return covered.contains(index) || deducted.contains(index) || lexicon.isIncome(rows[index].group)
        || rows[index].labels.values.contains { words?.contains($0.folded) ?? false }
    }
    guard income.count < rows.count(where: { $0.role == .detail }) else { return rows }
    var rows = rows
    for index in income { rows[index].measure = .income }
    return rows
  }

  private func isNegative(_ row: Int) -> Bool {
    let stated = columns.filter(\.role.isSummed).compactMap { figures[row, $0.number].value }
    return stated.contains { $0 < 0 } && stated.allSatisfy { $0 <= 0 }
  }

  private func isIncome(_ row: TableRow) -> Bool { row.labels.values.contains(where: lexicon.isIncome) }

  private var words: Phrases? { lexicon.vocabulary.lines[.income] }

  private func byColumn(_ rows: [TableRow]) -> [TableRow]? {
    let details = rows.indices.filter { rows[$0].role == .detail }
    for column in columns where column.role.isKey {
      let measures = details.map { rows[$0].labels[column.number].flatMap(measure) }
      guard measures.allSatisfy({ $0 != nil }), Set(measures).count >= 2 else { continue }
      var rows = rows
      for (index, measure) in zip(details, measures) { rows[index].measure = measure ?? .main }
      return rows
    }
    return nil
  }

  /// What a label measures that says that and nothing else.
  private func measure(_ label: String) -> FigureMeasure? {
    let reading = grammar.reading(of: label)
    guard reading.isWhole, reading.period == nil, reading.subjects.isEmpty,
      reading.measure.stage != nil || reading.measure.flow != nil,
      !reading.pieces.contains(where: { $0.role == .name })
    else { return nil }
    return reading.measure.stage == .remainder ? .remainder : FigureMeasure(reading, kind: .budget)
  }
}
