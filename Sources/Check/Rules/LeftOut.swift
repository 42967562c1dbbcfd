internal import AfstemModel

/// Amounts of a table that are kept out of the plan, because the overview that the table divides does not name them.
struct LeftOut: Rule {
  static let code = Finding.Code.leftOut

  func findings(in checked: CheckedPlan) -> [Finding] {
    let statements = checked.statements
    let ofTable = Dictionary(grouping: checked.plan.strays.map(\.part), by: \.table)
    return ofTable.keys.sorted().compactMap { table in
      guard let parts = ofTable[table], let place = statements.table(table)?.provenance else { return nil }
      let sums = statements.sums(parts).filter { $0.value.known != 0 || $0.value.unknowns > 0 }
      return sums.isEmpty ? nil : .leftOut(sums, of: parts.map(\.label).unique, at: place)
    }
  }
}
