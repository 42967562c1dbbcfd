internal import Model

/// A row of a budget that its sender has struck through.
struct StruckRow: Sendable, Hashable {
  var statements: [StatementIndex]
  var label: String
  /// Øre by year.
  var amounts: [Int: IntervalSum]
  var provenance: Provenance
  /// A total of the table holds only without it.
  var isLeftOut = false
  /// A total of the table covers it.
  var hasTotal = false

  /// The struck rows of every table, by table, rows in order.
  static func find(in statements: Statements) -> [TableIndex: [StruckRow]] {
    let struck = statements.budget.indices.filter {
      statements.budget[$0].isStruckThrough && statements.budget[$0].amount != .blank
    }
    return Dictionary(grouping: struck) { statements.budget[$0].table }.mapValues { indices in
      let rows = Dictionary(grouping: indices) { statements.budget[$0].provenance.row }
      return indices.map { statements.budget[$0].provenance.row }.unique.compactMap { row in
        StruckRow(rows[row] ?? [], in: statements)
      }
    }
  }

  /// `nil` for a row of nothing.
  private init?(_ indices: [StatementIndex], in statements: Statements) {
    guard let first = indices.first.map({ statements.budget[$0] }) else { return nil }
    self.statements = indices
    label = first.item ?? first.activity.label
    provenance = first.nameProvenance ?? first.provenance
    amounts = indices.map { statements.budget[$0] }.reduce(into: [:]) { sums, statement in
      sums[statement.year, default: IntervalSum()].add(statement.amount.øre)
    }
  }

  /// Decides which rows of a table are kept out of its sums.
  static func settle(
    _ rows: [StruckRow], against verdicts: [(Set<StatementIndex>) -> Reconciliation.Verdict]
  ) -> [StruckRow] {
    let chosen = RowSettlement.leftOut(of: rows.map(\.statements), against: verdicts)
    return rows.indices.map { index in
      var row = rows[index]
      row.isLeftOut = chosen?.contains(index) ?? false
      row.hasTotal = !verdicts.isEmpty
      return row
    }
  }
}
