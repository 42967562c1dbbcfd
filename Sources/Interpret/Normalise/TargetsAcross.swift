internal import AfstemModel
internal import AfstemVocabulary

/// Reads a table of targets whose columns are types, and whose rows say what is asked of them: `Baseline 2015`,
/// `Måltal 2018`.
struct TargetsAcross {
  private enum Goal {
    case baseline(year: Int?)
    /// `nil` for the target of all years.
    case target(year: Int?)
  }

  /// `nil` where types do not stand above the columns, or rows name them too.
  init?(_ region: TableRegion) {
    guard region.columns.contains(where: { $0.role.offenceType != nil }), region.column(.offenceType) == nil
    else { return nil }
  }

  func read(_ reader: inout RegionReader, _ names: inout NameFindings, into statements: inout Statements) {
    let rows = reader.region.rows.filter { $0.role == .detail }
    let goals = rows.map { goal(of: $0, reader) }
    let baseline = zip(rows, goals).first { if case .baseline = $1 { true } else { false } }
    for (row, goal) in zip(rows, goals) {
      guard case .target(let year)? = goal else { continue }
      for column in reader.region.columns {
        guard let type = column.role.offenceType else { continue }
        let offence = reader.names.offence(type)
        names.noteOffence(offence, at: reader.provenance(row, column))
        statements.targets += statement(of: row, year, column, offence, baseline, &reader).map { [$0] } ?? []
      }
    }
  }

  private func statement(
    of row: TableRow, _ year: Int?, _ column: TableColumn, _ offence: Name,
    _ baseline: (row: TableRow, goal: Goal?)?, _ reader: inout RegionReader
  ) -> TargetStatement? {
    let count = baseline.map { CrimeReader.count(reader.figure($0.row, column)) } ?? .blank
    guard let target = TargetCells(row: row, baseline: count).target(in: column, of: year, &reader) else {
      return nil
    }
    var statement = TargetStatement(
      table: reader.table, offence: offence, rule: target.rule ?? .reduce, baselineYear: nil, baseline: count,
      baselineProvenance: baseline.map { reader.provenance($0.row, column) }, year: target.year,
      target: target.stated, percent: target.percent, provenance: target.provenance)
    if case .baseline(let year)? = baseline?.goal { statement.baselineYear = year }
    return statement
  }

  /// What a row's label asks; `nil` where it says something else.
  private func goal(of row: TableRow, _ reader: RegionReader) -> Goal? {
    let label = reader.label(row, .period) ?? reader.rowLabel(row)
    let period = PeriodText(label, vocabulary: reader.vocabulary)?.period
    guard period?.isYear ?? true, LabelGrammar.standard.reading(of: label).extent == nil else { return nil }
    switch reader.lexicon.columnWord(in: label) {
    case .baseline: return .baseline(year: period?.year)
    case .target: return .target(year: period?.year ?? reader.region.period?.year)
    case nil: return PeriodCell.period(inWhole: label).map { .target(year: $0.year) }
    default: return nil
    }
  }
}
