internal import Model

/// Finds what rows measure where a column of theirs says it: `Budget` in one row, `Forbrug` in the next.
struct RowMeasures {
  let columns: [TableColumn]
  let grammar: LabelGrammar

  func settled(_ rows: [TableRow]) -> [TableRow] {
    let details = rows.indices.filter { rows[$0].role == .detail }
    for column in columns where column.role.isKey {
      let measures = details.map { rows[$0].labels[column.number].flatMap(measure) }
      guard measures.allSatisfy({ $0 != nil }), Set(measures).count >= 2 else { continue }
      var rows = rows
      for (index, measure) in zip(details, measures) { rows[index].measure = measure ?? .main }
      return rows
    }
    return rows
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
