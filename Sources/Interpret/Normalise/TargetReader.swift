internal import AfstemCells
internal import AfstemModel

/// Reads a table of targets whose rows are types into statements, and its total row into claims about the baselines and
/// about the targets of each year.
struct TargetReader {
  /// A row, and what it states: a target for each year, or for all.
  private struct StatedRow {
    var row: TableRow
    /// The first of its targets.
    var statement: TargetStatement
    var targets: [TargetStatement]
    /// Index of the first of them among all statements.
    var first: StatementIndex

    var isTotal: Bool { statement.isTotal }
  }

  func read(_ reader: inout RegionReader, _ names: inout NameFindings, into statements: inout Statements) {
    var stated: [StatedRow] = []
    for row in reader.region.rows where row.role == .detail || row.role.isTotal {
      let targets = targets(of: row, &reader, &names)
      if let first = targets.first {
        stated.append(
          StatedRow(row: row, statement: first, targets: targets, first: statements.targets.count))
      }
      statements.targets += targets
    }
    for total in stated where total.isTotal {
      let covered = stated.filter { covers($0, total, reader) }
      statements.claims += baselineClaim(total, covered, reader).map { [$0] } ?? []
      statements.claims += targetClaims(total, covered, reader)
    }
  }

  /// A total adds up the rows of its year, where a column names each row's.
  private func covers(_ row: StatedRow, _ total: StatedRow, _ reader: RegionReader) -> Bool {
    let isDated = reader.column(.period) != nil
    return !row.isTotal && row.statement.rule != .monitor
      && (!isDated || row.statement.year == total.statement.year)
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
      year: nil, target: asked?.target ?? .blank, percent: asked?.percent,
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

  private struct Asked {
    var rule: TargetRule
    var target = Stated<Int64>.blank
    var percent: ExactDecimal?
  }

  /// What a row asks; words that are no rule, or numbers in them that are no percentage, are reported and leave the
  /// target open.
  private func rule(_ row: TableRow, _ reader: inout RegionReader) -> Asked? {
    let asked = TargetRuleReader(reader: reader).asked(row)
    if case .nothing = asked { return nil }
    let column = reader.region.columns.first { $0.role == .rule && row.cells[$0.number] != nil }
    guard let column, let words = row.cells[column.number]?.words else {
      if case .rule(let rule) = asked { return Asked(rule: rule) }
      return nil
    }
    let percentage = RuleText.percentage(in: words, style: column.style, vocabulary: reader.vocabulary)
    if case .rule(let rule) = asked {
      if rule == .reduce, let percentage { return Asked(rule: rule, percent: percentage.negated) }
      if !words.contains(where: \.isNumber) { return Asked(rule: rule) }
    }
    reader.findings.malformed(words, row: row.number, column: column.number)
    return Asked(rule: .reduce, target: .unknown)
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

}

// MARK: - Claims

extension TargetReader {
  private func baselineClaim(_ total: StatedRow, _ covered: [StatedRow], _ reader: RegionReader) -> Claim? {
    let statement = total.statement
    guard statement.baseline != .blank else { return nil }
    let column =
      reader.region.columns.first(where: \.role.isBaseline)?.number ?? reader.region.area.columns.lowerBound
    return Claim(
      table: reader.table, kind: .count, evidence: total.row.evidence, label: statement.offence.label,
      period: statement.baselineYear.map(Period.year), claimed: statement.baseline, measure: .count,
      covers: covered.map(\.first),
      coveredRange: reader.ranges.text(rows: covered.map(\.row.number), columns: [column]),
      provenance: statement.baselineProvenance ?? statement.provenance)
  }

  /// Targets that are worked out from baselines are rounded each by itself.
  private func targetClaims(_ total: StatedRow, _ covered: [StatedRow], _ reader: RegionReader) -> [Claim] {
    total.targets.compactMap { target in
      guard case .known = target.target, let year = target.year, let column = target.provenance.column else {
        return nil
      }
      let parts = covered.compactMap { row in
        row.targets.firstIndex { $0.year == year && $0.target != .blank }.map {
          (row.row.number, row.first + $0)
        }
      }
      guard !parts.isEmpty else { return nil }
      var claim = Claim(
        table: reader.table, kind: .count, evidence: total.row.evidence, label: target.offence.label,
        period: .year(year), claimed: target.target, measure: .count, covers: parts.map(\.1),
        coveredRange: reader.ranges.text(rows: parts.map(\.0), columns: [column]),
        provenance: target.provenance)
      claim.roundingStep = target.baseline == .blank ? 0 : 1
      return claim
    }
  }
}
