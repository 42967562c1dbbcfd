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
      let level =
        statement.item == nil ? statements.tables[statement.table].level ?? .overview : .activity
      let key = names.key(statement.activity)
      if let place = places[Place(table: statement.table, key: key)] {
        parts[place].part.statements.append(index)
      } else {
        places[Place(table: statement.table, key: key)] = parts.count
        let part = ActivityPart(
          table: statement.table, level: level, label: statement.activity.label, statements: [index])
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
