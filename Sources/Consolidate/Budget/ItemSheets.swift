internal import AfstemModel

/// Takes tables that do not say so for one activity's own, its budget items in the rows, where another table lists the
/// activity: under the table's name, or else with its sums of all years.
struct ItemSheets {
  private(set) var statements: Statements
  /// Those that only their sums tell.
  private(set) var findings: [Finding] = []

  /// Linear in statements.
  init(_ statements: Statements, names: ActivityNames) {
    self.statements = statements
    let open = statements.tables.indices.filter { statements.tables[$0].mayBeItems }
    guard !open.isEmpty else { return }
    let rows = ListedRows(statements, names: names)
    var taken: [TableIndex: Name] = [:]
    for table in open {
      let stated = statements.tables[table]
      if let row = rows.named(stated.name, by: names, outside: table) {
        taken[table] = row
      } else if let row = rows.withSums(of: table) {
        taken[table] = row
        let name = stated.name ?? stated.provenance.sheet
        findings.append(.unknownActivity(name, takenFor: row.label, at: stated.provenance))
      }
    }
    take(taken)
  }

  private mutating func take(_ tables: [TableIndex: Name]) {
    guard !tables.isEmpty else { return }
    for index in statements.budget.indices {
      guard let activity = tables[statements.budget[index].table] else { continue }
      if statements.table(statements.budget[index].table)?.level != .activity {
        statements.budget[index].item = statements.budget[index].activity.label
      }
      statements.budget[index].activity = activity
    }
    for (table, activity) in tables {
      statements.tables[table].level = .activity
      statements.tables[table].activity = activity
    }
  }
}

extension StatedTable {
  /// Whether its rows may be the items of an activity that it does not name.
  fileprivate var mayBeItems: Bool {
    isOpen || kind == .budget && level == .activity && activity == nil && name == nil
  }
}

/// The activities that tables state as a whole, by name and by their sums.
private struct ListedRows {
  private struct Row {
    var name: Name
    var key: FoldedName
    var table: TableIndex
    var sums: [Int: IntervalSum] = [:]
  }

  private var rows: [Row] = []
  private var byKey: [FoldedName: [Int]] = [:]
  private var bySums: [[Int: Int128]: [Int]] = [:]
  /// All amounts of each table, by year.
  private var tables: [TableIndex: [Int: IntervalSum]] = [:]
  /// Activities that other tables divide into items.
  private var divided: Set<FoldedName> = []

  init(_ statements: Statements, names: ActivityNames) {
    var places: [TableIndex: [FoldedName: Int]] = [:]
    for statement in statements.budget where statement.measure == .main && statement.amount != .blank {
      let key = names.key(statement.activity)
      tables[statement.table, default: [:]][statement.year, default: IntervalSum()].add(statement.amount.øre)
      guard statement.item == nil else {
        divided.insert(key)
        continue
      }
      let place = places[statement.table]?[key] ?? rows.count
      if place == rows.count {
        rows.append(Row(name: statement.activity, key: key, table: statement.table))
        places[statement.table, default: [:]][key] = place
      }
      rows[place].sums[statement.year, default: IntervalSum()].add(statement.amount.øre)
    }
    for (index, row) in rows.enumerated() {
      byKey[row.key, default: []].append(index)
      if let sums = Self.known(row.sums) { bySums[sums, default: []].append(index) }
    }
  }

  /// The sums other than zero; `nil` where an amount is not known.
  private static func known(_ sums: [Int: IntervalSum]) -> [Int: Int128]? {
    guard sums.values.allSatisfy({ $0.unknowns == 0 }) else { return nil }
    return sums.mapValues(\.known).filter { $0.value != 0 }
  }

  func named(_ name: String?, by names: ActivityNames, outside table: TableIndex) -> Name? {
    guard let name, let found = byKey[names.key(Name(label: name))] else { return nil }
    return found.lazy.map { rows[$0] }.first { $0.table != table }?.name
  }

  /// The only activity with the sums of a table, that no table divides; sums of few digits may be alike by chance.
  func withSums(of table: TableIndex) -> Name? {
    guard let sums = tables[table].flatMap(Self.known),
      sums.values.reduce(0, { $0 + $1.magnitude.tellingBits }) >= 16,
      let found = bySums[sums]?.map({ rows[$0] }).filter({ $0.table != table }),
      Set(found.map(\.key)).count == 1, let row = found.first, !divided.contains(row.key)
    else { return nil }
    return row.name
  }
}
