internal import AfstemModel

extension ActivityPart {
  /// Every activity of every table, in the order they stand, by the name it goes by.
  static func all(
    in statements: Statements, names: ActivityNames, without leftOut: Set<StatementIndex>
  ) -> [(key: FoldedName, part: ActivityPart)] {
    var places: [Place: Int] = [:]
    var parts: [(key: FoldedName, part: ActivityPart)] = []
    for (index, statement) in statements.budget.enumerated()
    where statement.measure == .main && !leftOut.contains(index) {
      guard statements.tables.indices.contains(statement.table) else { continue }
      let table = statements.tables[statement.table]
      let level = table.level ?? (statement.item == nil ? .overview : .activity)
      let name = level == .activity ? table.activity ?? statement.activity : statement.activity
      let key = names.key(name)
      if let place = places[Place(table: statement.table, key: key)] {
        parts[place].part.statements.append(index)
      } else {
        places[Place(table: statement.table, key: key)] = parts.count
        let part = ActivityPart(
          table: statement.table, level: level, label: name.label, statements: [index])
        parts.append((key, part))
      }
    }
    return parts
  }

  private struct Place: Hashable {
    var table: TableIndex
    var key: FoldedName
  }
}

extension StatedTable {
  /// The activity that a statement of the table is about: the sheet's, where the table is an activity's own.
  func activity(of statement: BudgetStatement) -> Name {
    level == .activity ? activity ?? statement.activity : statement.activity
  }
}
