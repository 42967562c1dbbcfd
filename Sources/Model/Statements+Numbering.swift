extension Statements {
  /// Adds the statements of another file; its tables and statements are numbered after these.
  mutating func append(_ other: Statements) {
    let table = tables.count
    for var claim in other.claims {
      let first = other.table(claim.table).map { count(of: $0.kind) } ?? 0
      claim.table += table
      claim.covers = claim.covers.map { $0 + first }
      claim.deducts = claim.deducts.map { $0 + first }
      claims.append(claim)
    }
    for var crime in other.crimes {
      crime.table += table
      crimes.append(crime)
    }
    for var target in other.targets {
      target.table = target.table.map { $0 + table }
      targets.append(target)
    }
    for var amount in other.budget {
      amount.table += table
      budget.append(amount)
    }
    for var indicator in other.indicators {
      indicator.table += table
      indicators.append(indicator)
    }
    tables += other.tables
  }

  /// Whether every index is that of a table or a statement.
  var hasValidIndices: Bool {
    let named = [
      crimes.map(\.table), targets.compactMap(\.table), budget.map(\.table), indicators.map(\.table),
    ]
    return named.joined().allSatisfy(tables.indices.contains)
      && claims.allSatisfy { claim in
        guard let kind = table(claim.table)?.kind else { return false }
        return (claim.covers + claim.deducts).allSatisfy((0..<count(of: kind)).contains)
      }
  }

  /// How many statements there are of the kind that a table of a kind makes.
  private func count(of kind: ExtractKind) -> Int {
    switch kind {
    case .crime, .incidents: crimes.count
    case .budget: budget.count
    case .targets: targets.count
    case .indicators: indicators.count
    }
  }
}
