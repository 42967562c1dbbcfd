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

  /// The statements and claims of all but some tables; the tables keep their numbers.
  package func leaving(out tables: Set<TableIndex>) -> Numbered {
    guard !tables.isEmpty else { return Numbered(statements: self, budget: Array(budget.indices)) }
    var left = self
    left.crimes.removeAll { tables.contains($0.table) }
    left.targets.removeAll { $0.table.map(tables.contains) ?? false }
    left.budget.removeAll { tables.contains($0.table) }
    left.indicators.removeAll { tables.contains($0.table) }
    let places: [ExtractKind: [Int?]] = [
      .crime: Self.places(of: crimes.map { !tables.contains($0.table) }),
      .targets: Self.places(of: targets.map { !($0.table.map(tables.contains) ?? false) }),
      .budget: Self.places(of: budget.map { !tables.contains($0.table) }),
    ]
    left.claims = claims.filter { !tables.contains($0.table) }.map { claim in
      var claim = claim
      let kind = table(claim.table)?.kind == .incidents ? .crime : table(claim.table)?.kind
      let moved = kind.flatMap { places[$0] } ?? []
      claim.covers = claim.covers.compactMap { moved.indices.contains($0) ? moved[$0] : nil }
      claim.deducts = claim.deducts.compactMap { moved.indices.contains($0) ? moved[$0] : nil }
      return claim
    }
    return Numbered(statements: left, budget: places[.budget] ?? [])
  }

  /// The numbers of those that are kept, after the others have gone.
  private static func places(of isKept: [Bool]) -> [Int?] {
    var next = 0
    return isKept.map { isKept in
      guard isKept else { return nil }
      defer { next += 1 }
      return next
    }
  }

  /// Statements without those of some tables.
  package struct Numbered {
    package var statements: Statements
    /// The number of each amount now, by its number before; `nil` for one that has gone.
    package var budget: [Int?]
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
