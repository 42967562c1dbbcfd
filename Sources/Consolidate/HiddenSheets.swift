internal import AfstemModel

/// The hidden sheets of a run: a visible sheet's word stands, whatever a hidden one says of the same.
struct HiddenSheets {
  /// Tables on hidden sheets that state what a visible one states.
  private(set) var superseded: Set<TableIndex> = []
  private(set) var findings: [Finding] = []

  init(_ reconciled: Reconciled, names: ActivityNames) {
    let statements = reconciled.statements
    let hidden = statements.tables.indices.filter { statements.tables[$0].isHidden }
    guard !hidden.isEmpty else { return }
    let stated = StatedFacts(statements, names: names)
    let visible = stated.facts(on: statements.tables.indices.filter { !statements.tables[$0].isHidden })
    let sheets = Dictionary(grouping: hidden) { statements.tables[$0].provenance.ofSheet }
    for sheet in hidden.map({ statements.tables[$0].provenance.ofSheet }).unique {
      guard let tables = sheets[sheet] else { continue }
      let isSuperseded = !stated.facts(on: tables).isDisjoint(with: visible)
      if isSuperseded { superseded.formUnion(tables) }
      if let finding = Self.finding(on: sheet, Set(tables), statements, isCounted: !isSuperseded) {
        findings.append(finding)
      }
    }
  }

  /// `nil` for a sheet whose tables state nothing.
  private static func finding(
    on sheet: Provenance, _ tables: Set<TableIndex>, _ statements: Statements, isCounted: Bool
  ) -> Finding? {
    let amounts = statements.budget.filter {
      tables.contains($0.table) && $0.amount != .blank && $0.measure == .main
    }
    .reduce(into: [Int: IntervalSum]()) { sums, statement in
      sums[statement.year, default: IntervalSum()].add(statement.amount.øre)
    }
    let others =
      statements.crimes.count { tables.contains($0.table) && $0.measure == .main }
      + statements.targets.count { $0.table.map(tables.contains) ?? false }
      + statements.indicators.count { tables.contains($0.table) }
    guard !amounts.isEmpty || others > 0 else { return nil }
    return .hiddenSheet(amounts: amounts, figures: others, isCounted: isCounted, at: sheet)
  }
}

/// What the tables of a run state, as far as two of them can state the same.
private struct StatedFacts {
  private var facts: [TableIndex: Set<Fact>] = [:]

  enum Fact: Hashable {
    case amount(FoldedName, year: Int)
    case count(FoldedName, area: FoldedName, Period)
    case target(FoldedName, year: Int?)
    case indicator(FoldedName, area: FoldedName, segment: FoldedName, Period)
  }

  init(_ statements: Statements, names: ActivityNames) {
    for statement in statements.budget where statement.amount != .blank && statement.measure == .main {
      let name = statement.activity
      add(.amount(names.key(name), year: statement.year), statement.table)
    }
    for statement in statements.crimes where statement.count != .blank && statement.measure == .main {
      let area = FoldedName(statement.area ?? "")
      add(.count(statement.offence.key, area: area, statement.period), statement.table)
    }
    for statement in statements.targets {
      guard let table = statement.table else { continue }
      add(.target(statement.offence.key, year: statement.year), table)
    }
    for statement in statements.indicators where statement.value != .blank {
      let (area, segment) = (FoldedName(statement.area ?? ""), FoldedName(statement.segment))
      add(
        .indicator(FoldedName(statement.indicator), area: area, segment: segment, statement.period),
        statement.table)
    }
  }

  private mutating func add(_ fact: Fact, _ table: TableIndex) { facts[table, default: []].insert(fact) }

  func facts(on tables: [TableIndex]) -> Set<Fact> {
    tables.reduce(into: []) { $0.formUnion(facts[$1] ?? []) }
  }
}

extension Name {
  fileprivate var key: FoldedName { FoldedName(canonical ?? label) }
}
