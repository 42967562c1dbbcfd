internal import AfstemModel

/// A row of a budget that its sender has struck through.
struct StruckRow: DoubtfulRow, Sendable, Hashable {
  var statements: [StatementIndex]
  var label: String
  /// Øre by year.
  var amounts: [Int: IntervalSum]
  var provenance: Provenance
  var isLeftOut = false
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
}
