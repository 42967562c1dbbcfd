internal import AfstemModel

/// Every claim of the tables, checked.
struct TotalChecks: Sendable {
  /// In the order the claims stand.
  private(set) var checks: [TotalCheck] = []
  private(set) var repeats: [RepeatedRow] = []
  private(set) var struck: [StruckRow] = []
  /// Budget statements of repeated and struck rows that no sum counts.
  private(set) var leftOutOfBudget: Set<StatementIndex> = []
  private let remainders: [Place: Claim]

  /// A period of a table.
  private struct Place: Hashable {
    var table: TableIndex
    var period: Period?

    init(_ claim: Claim) {
      table = claim.table
      period = claim.period
    }
  }

  init(_ statements: Statements) {
    let claims = statements.claims.filter(\.isSum)
    let details = claims.map(statements.details)
    remainders = Dictionary(
      statements.claims.filter { $0.role == .remainder }.map { (Place($0), $0) }
    ) { first, _ in first }
    let negative = Self.tablesWithNegatives(statements)
    var claimsOfTable: [TableIndex: [Int]] = [:]
    for (number, claim) in claims.enumerated() { claimsOfTable[claim.table, default: []].append(number) }

    var leftOut: [TableIndex: Set<StatementIndex>] = [:]
    let repeated = Dictionary(
      uniqueKeysWithValues: RepeatedRow.find(in: statements).map { ($0.table, $0.rows) })
    let crossed = StruckRow.find(in: statements)
    for table in Set(repeated.keys).union(crossed.keys).sorted() {
      let checked = (claimsOfTable[table] ?? []).map { number in
        { (repeats: Set<StatementIndex>) in
          TotalCheck(
            claims[number], details: details[number], allowsNegative: negative.contains(table),
            without: repeats
          ).verdict
        }
      }
      let struckRows = (crossed[table] ?? []).settled(against: checked)
      let gone = Set(struckRows.filter(\.isLeftOut).flatMap(\.statements))
      let settled = (repeated[table] ?? []).settled(
        against: checked.map { verdict in { verdict($0.union(gone)) } })
      struck += struckRows
      repeats += settled
      leftOut[table] = gone.union(settled.filter(\.isLeftOut).flatMap(\.statements))
      if statements.tables[table].kind == .budget { leftOutOfBudget.formUnion(leftOut[table] ?? []) }
    }
    let leftOutOfKind = Self.byKind(leftOut, statements)
    checks = claims.indices.map { number in
      let table = claims[number].table
      return TotalCheck(
        claims[number], details: details[number], allowsNegative: negative.contains(table),
        without: leftOutOfKind[statements.tables[table].kind] ?? [])
    }
    doubtRounding()
  }

  /// Rounded terms miss their total half of the time: where eight totals of a table hold to the digit for each that
  /// does not, the figures are not rounded, and one that misses is wrong.
  private mutating func doubtRounding() {
    let byTable = Dictionary(grouping: checks.indices.filter { checks[$0].couldBeRounded }) {
      checks[$0].claim.table
    }
    for numbers in byTable.values {
      let missing = numbers.filter { checks[$0].isWithinRounding }
      guard numbers.count - missing.count >= missing.count * 8 else { continue }
      for number in missing { checks[number] = checks[number].unrounded }
    }
  }

  /// What no sum counts, by the kind of its table: a total may span several.
  private static func byKind(
    _ leftOut: [TableIndex: Set<StatementIndex>], _ statements: Statements
  ) -> [ExtractKind: Set<StatementIndex>] {
    var byKind: [ExtractKind: Set<StatementIndex>] = [:]
    for (table, indices) in leftOut { byKind[statements.tables[table].kind, default: []].formUnion(indices) }
    return byKind
  }

  /// The remainder of the grant that the claim's table states for the same period.
  func remainder(beside claim: Claim) -> Claim? { remainders[Place(claim)] }

  /// Tables of amounts with income or corrections in them: there an unknown amount may be negative too.
  private static func tablesWithNegatives(_ statements: Statements) -> Set<TableIndex> {
    Set(statements.budget.lazy.filter { ($0.amount.value ?? .zero) < .zero }.map(\.table))
  }
}

extension Claim {
  /// A total of details; what is left of a grant is held against the grant instead.
  fileprivate var isSum: Bool {
    role != .remainder && role != .frame && kind != .frame && kind != .overview && claimed != .blank
  }
}
