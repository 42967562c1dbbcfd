internal import AfstemModel

/// Reads a table of targets whose rows are types into statements, and its total row into a claim about the baselines.
struct TargetReader {
  private typealias Baseline = (index: StatementIndex, row: TableRow, statement: TargetStatement)

  func read(_ reader: inout RegionReader, _ names: inout NameFindings, into statements: inout Statements) {
    var baselines: [Baseline] = []
    for row in reader.region.rows where row.role == .detail || row.role.isTotal {
      let stated = targets(of: row, &reader, &names)
      if let first = stated.first { baselines.append((statements.targets.count, row, first)) }
      statements.targets += stated
    }
    for total in baselines where total.statement.isTotal && total.statement.baseline != .blank {
      let covered = covered(by: total, of: baselines, reader)
      statements.claims.append(
        claim(total.row, total.statement, covered: covered.map { ($0.index, $0.row) }, reader))
    }
  }

  /// The rows that a total adds up: of its year, where a column names each row's.
  private func covered(by total: Baseline, of rows: [Baseline], _ reader: RegionReader) -> [Baseline] {
    let isDated = reader.column(.period) != nil
    return rows.filter { row in
      !row.statement.isTotal && row.statement.rule != .monitor
        && (!isDated || row.statement.year == total.statement.year)
    }
  }

  private func targets(
    of row: TableRow, _ reader: inout RegionReader, _ names: inout NameFindings
  ) -> [TargetStatement] {
    let label = reader.label(row, .offenceType) ?? reader.rowLabel(row)
    guard !label.isEmpty else { return [] }
    let offence = row.role.isTotal ? Name(label: label) : reader.names.offence(label)
    if !row.role.isTotal { names.noteOffence(offence, at: labelPlace(row, reader)) }
    let baseline = baseline(row, &reader)
    let asked = rule(row, &reader)
    let targets = TargetCells(row: row, baseline: baseline.stated).read(&reader)
    let common = TargetStatement(
      table: reader.table, offence: offence, isTotal: row.role.isTotal, rule: asked?.rule ?? .monitor,
      baselineYear: baseline.year, baseline: baseline.stated, baselineProvenance: baseline.provenance,
      year: nil, target: asked?.target ?? .blank, percent: nil,
      provenance: baseline.provenance ?? labelPlace(row, reader))
    guard !targets.isEmpty else { return [common] }
    return targets.map { target in
      var statement = common
      statement.rule = target.rule ?? asked?.rule ?? .reduce
      statement.year = target.year
      statement.target = target.stated
      statement.percent = target.percent
      statement.provenance = target.provenance
      return statement
    }
  }

  /// What a row asks; words that are no rule are reported, and leave the target open.
  private func rule(
    _ row: TableRow, _ reader: inout RegionReader
  ) -> (rule: TargetRule, target: Stated<Int64>)? {
    switch TargetRuleReader(reader: reader).asked(row) {
    case .rule(let rule): return (rule, .blank)
    case .nothing: return nil
    case .unclear:
      if let column = reader.column(.rule), let words = row.cells[column.number]?.words {
        reader.findings.malformed(words, row: row.number, column: column.number)
      }
      return (.reduce, .unknown)
    }
  }

  private func labelPlace(_ row: TableRow, _ reader: RegionReader) -> Provenance {
    reader.region.provenance(row: row.number, column: row.cells.cells.first?.column ?? 1)
  }

  private func baseline(
    _ row: TableRow, _ reader: inout RegionReader
  ) -> (stated: Stated<Int64>, year: Int?, provenance: Provenance?) {
    guard let column = reader.region.columns.first(where: \.role.isBaseline) else {
      return (.blank, nil, nil)
    }
    let figure = reader.figure(row, column)
    let year = column.role.period?.year ?? reader.region.period?.year
    return (CrimeReader.count(figure), year, reader.provenance(row, column))
  }

  private func claim(
    _ row: TableRow, _ statement: TargetStatement, covered: [(index: StatementIndex, row: TableRow)],
    _ reader: RegionReader
  ) -> Claim {
    let column =
      reader.region.columns.first(where: \.role.isBaseline)?.number ?? reader.region.area.columns.lowerBound
    let range = reader.ranges.text(rows: covered.map(\.row.number), columns: [column])
    return Claim(
      table: reader.table, kind: .count, evidence: row.evidence, label: statement.offence.label,
      period: statement.baselineYear.map(Period.year), claimed: statement.baseline, measure: .count,
      covers: covered.map(\.index), coveredRange: range,
      provenance: statement.baselineProvenance ?? statement.provenance)
  }
}
