internal import AfstemModel

/// Reads the totals that a table states into claims about its statements.
struct ClaimReader {
  let measure: Claim.Measure
  /// The kind of a total row's claims.
  let kind: (TableRow) -> Claim.Kind
  /// A cell's figure as øre or as a number.
  let whole: (CellFigure, TableColumn) -> (stated: Stated<Int64>, isRounded: Bool)

  func claims(_ reader: inout RegionReader) -> [Claim] {
    var claims: [Claim] = []
    let values = reader.region.columns.filter { $0.role.isSummed }
    let totals = reader.region.columns.filter(\.role.isTotal)
    for (index, row) in reader.region.rows.enumerated() {
      switch row.role {
      case .total, .subtotal, .remainder, .frame:
        for column in values { claims += claim(row, column, &reader) }
        for column in totals { claims += corner(row, column, &reader) }
      case .detail:
        for column in totals { claims += across(index, row, column, &reader) }
      default: continue
      }
    }
    return claims
  }

  /// A total row's figure in a column of values.
  private func claim(_ row: TableRow, _ column: TableColumn, _ reader: inout RegionReader) -> [Claim] {
    let isTotal = row.role.isTotal
    return claim(
      row, column, kind: isTotal ? kind(row) : .column, evidence: ClaimEvidence(row), &reader,
      rows: isTotal ? row.covers : [], columns: [column.number], deducting: (row.deducts, []))
  }

  /// The corner, where a total row meets a total column: a claim by column and one by row.
  private func corner(_ row: TableRow, _ column: TableColumn, _ reader: inout RegionReader) -> [Claim] {
    guard row.role.isTotal else { return [] }
    let byColumn = claim(
      row, column, kind: kind(row), evidence: ClaimEvidence(row), &reader, rows: row.covers,
      columns: column.covers,
      shownColumns: [column.number], deducting: (row.deducts, column.deducts))
    let byRow = byColumn.map { claim in
      var claim = claim
      claim.kind = measure == .count ? .count : .row
      ClaimEvidence(column).support(&claim)
      claim.coveredRange = reader.ranges.text(rows: [row.number], columns: column.covers)
      return claim
    }
    return byColumn + byRow
  }

  /// A detail row's figure in a total column.
  private func across(
    _ index: Int, _ row: TableRow, _ column: TableColumn, _ reader: inout RegionReader
  ) -> [Claim] {
    claim(
      row, column, kind: measure == .count ? .count : .row, evidence: ClaimEvidence(column), &reader,
      rows: [index],
      columns: column.covers, deducting: ([], column.deducts))
  }

  private func claim(
    _ row: TableRow, _ column: TableColumn, kind: Claim.Kind, evidence: ClaimEvidence,
    _ reader: inout RegionReader, rows: [Int], columns: [Int], shownColumns: [Int]? = nil,
    deducting: (rows: [Int], columns: [Int]) = ([], [])
  ) -> [Claim] {
    let (stated, isRounded) = whole(reader.figure(row, column), column)
    guard stated != .blank else { return [] }
    let numbers = rows.map { reader.region.rows[$0].number }
    let range = reader.ranges.text(rows: numbers, columns: shownColumns ?? columns)
    var claim = Claim(
      table: reader.table, kind: kind, role: role(of: row),
      label: reader.totalLabel(row), period: period(row, column, &reader), claimed: stated,
      measure: measure, covers: reader.statements(rows: rows, columns: columns), coveredRange: range,
      isRounded: isRounded, provenance: reader.provenance(row, column))
    evidence.support(&claim)
    claim.deducts = deducted(deducting, rows: rows, columns: columns, reader)
    return [claim]
  }

  /// What a difference takes away: the statements of its rows, or of its columns; of both, they cancel out.
  private func deducted(
    _ deducting: (rows: [Int], columns: [Int]), rows: [Int], columns: [Int], _ reader: RegionReader
  ) -> [StatementIndex] {
    let byRow = reader.statements(rows: deducting.rows, columns: columns)
    let byColumn = reader.statements(rows: rows, columns: deducting.columns)
    return Set(byRow).symmetricDifference(byColumn).sorted()
  }

  /// None for a total across columns of several periods.
  private func period(_ row: TableRow, _ column: TableColumn, _ reader: inout RegionReader) -> Period? {
    let isAcross = column.role.isTotal && column.role.period == nil
    return isAcross && reader.isOfPeriods(column.covers) ? nil : reader.period(row, column)
  }

  private func role(of row: TableRow) -> Claim.Role {
    switch row.role {
    case .subtotal: .subtotal
    case .remainder: .remainder
    case .frame: .frame
    default: .total
    }
  }
}

/// What made a row or a column a total.
private struct ClaimEvidence {
  var kind: Claim.Evidence
  var bits: Int
  var isOfFormula: Bool

  init(_ row: TableRow) { (kind, bits, isOfFormula) = (row.evidence, row.bits, row.isOfFormula) }

  init(_ column: TableColumn) {
    (kind, bits, isOfFormula) = (column.evidence, column.bits, column.isOfFormula)
  }

  func support(_ claim: inout Claim) {
    (claim.evidence, claim.bits, claim.isOfFormula) = (kind, bits, isOfFormula)
  }
}

extension RegionReader {
  /// A total's own words, with the group it totals; the name of a row that is totalled across.
  func totalLabel(_ row: TableRow) -> String {
    if row.role == .detail {
      let roles: [ColumnRole] = [.budgetItem, .activity, .offenceType]
      return roles.lazy.compactMap { label(row, $0) }.first ?? rowLabel(row)
    }
    let own = keys.compactMap { row.labels[$0] }.filter { !$0.isEmpty }
    return own.joined(separator: " ").tidied
  }
}
