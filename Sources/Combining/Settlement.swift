internal import AfstemCells
internal import AfstemModel

/// What is decided once every table has been seen: which of them fit, what each column becomes, and in which unit.
struct Settlement: Sendable {
  private(set) var tables: [CombinedTable]
  let columns: [CombinedColumn]
  /// Whether amounts are written in kroner, since not all tables count them in the same.
  private(set) var isScaling = false
  private(set) var findings: [Finding] = []

  init(_ tables: [CombinedTable], _ columns: [CombinedColumn]) {
    self.tables = tables
    self.columns = columns
    refuseStrangers()
    refuseUnits()
    isScaling = powers.count > 1 || powers != [0] && columns.contains { $0.settled > 0 && !$0.isNeverAdded }
    findings = self.tables.compactMap(\.refusal)
  }

  /// Columns of tables that fit, in order.
  var shown: [Int] {
    let used = Set(tables.filter { $0.refusal == nil && $0.rowCount > 0 }.flatMap(\.columns))
    return columns.indices.filter { used.contains($0) && !columns[$0].isEmpty }
  }

  /// The label that a column has in what is written.
  func label(of column: Int) -> String {
    isScaling && columns[column].kind == .number ? columns[column].name : columns[column].label
  }

  /// The power of ten that a table's amounts in a column are written with.
  func power(of table: Int, _ column: Int) -> Int {
    guard isScaling, isAmount(column, in: tables[table]) else { return 0 }
    return tables[table].unit(of: column)?.money?.power ?? 0
  }

  private func isAmount(_ column: Int, in table: CombinedTable) -> Bool {
    columns[column].kind == .number && !columns[column].isNeverAdded
      && !table.countingColumns.contains(column)
  }
}

extension CombinedColumn {
  /// Whether nothing stands in it.
  var isEmpty: Bool { numbers + dates + texts + codes + marks == 0 }
}

// MARK: - Tables that do not fit

extension Settlement {
  /// Tables that share no label with those that are most are of something else.
  private mutating func refuseStrangers() {
    var groups = Array(columns.indices)
    func root(_ column: Int) -> Int {
      var column = column
      while groups[column] != column {
        groups[column] = groups[groups[column]]
        column = groups[column]
      }
      return column
    }
    let filled = tables.indices.filter { tables[$0].rowCount > 0 && !tables[$0].columns.isEmpty }
    for table in filled {
      let first = root(tables[table].columns[0])
      for column in tables[table].columns.dropFirst() { groups[root(column)] = first }
    }
    var sizes: [Int: (tables: Int, rows: Int)] = [:]
    for table in filled {
      let group = root(tables[table].columns[0])
      sizes[group, default: (0, 0)].tables += 1
      sizes[group, default: (0, 0)].rows += tables[table].rowCount
    }
    let main = sizes.max { one, other in
      (one.value.tables, one.value.rows, -one.key) < (other.value.tables, other.value.rows, -other.key)
    }?.key
    for table in filled where root(tables[table].columns[0]) != main {
      let labels = tables[table].columns.map { columns[$0].label }
      tables[table].refusal = .unrecognisedTable(ofOtherColumns: labels, at: tables[table].place)
    }
  }

  /// Amounts in another currency, or in a unit that nobody knows, cannot stand with others.
  private mutating func refuseUnits() {
    let fitting = tables.indices.filter { tables[$0].refusal == nil && holdsAmounts(tables[$0]) }
    let units = Set(fitting.map { tables[$0].unit ?? .money(.kroner) })
    guard units.count > 1 else { return }
    for table in fitting {
      let place = tables[table].unitPlace
      switch tables[table].unit {
      case .foreign(let code):
        tables[table].refusal = .currency(code, amongKronerAt: place, isOfTable: true)
      case .unread(let text):
        tables[table].refusal = .unitAmbiguous(unreadAmongOthers: text, at: place)
      default: continue
      }
    }
  }

  private func holdsAmounts(_ table: CombinedTable) -> Bool {
    table.rowCount > 0 && table.columns.contains { isAmount($0, in: table) && table.units[$0] == nil }
  }

  /// Of ten, that amounts are counted in.
  private var powers: Set<Int> {
    var powers: Set<Int> = []
    for table in tables where table.refusal == nil && table.rowCount > 0 {
      for column in table.columns where isAmount(column, in: table) {
        powers.insert(table.unit(of: column)?.money?.power ?? 0)
      }
    }
    return powers.isEmpty ? [0] : powers
  }

  /// How many tables' amounts are written in another unit than they state.
  var scaledTableCount: Int {
    tables.indices.count { table in
      tables[table].refusal == nil && tables[table].columns.contains { power(of: table, $0) > 0 }
    }
  }
}
