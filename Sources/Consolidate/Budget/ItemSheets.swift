internal import AfstemModel

/// Takes tables whose labels leave open what their rows are for one activity's own, its budget items in the rows, where
/// a table of another file lists the activity under their name.
struct ItemSheets {
  /// Linear in statements.
  static func settled(_ statements: Statements, names: ActivityNames) -> Statements {
    let found = sheets(in: statements, names: names)
    guard !found.isEmpty else { return statements }
    var statements = statements
    for (table, name) in found {
      statements.tables[table].level = .activity
      statements.tables[table].activity = name
    }
    for index in statements.budget.indices {
      guard let activity = found[statements.budget[index].table] else { continue }
      statements.budget[index].item = statements.budget[index].activity.label
      statements.budget[index].activity = activity
    }
    return statements
  }

  /// The activity that each of them is, by the table's number.
  private static func sheets(in statements: Statements, names: ActivityNames) -> [TableIndex: Name] {
    let open = statements.tables.indices.filter { statements.tables[$0].openName != nil }
    guard !open.isEmpty else { return [:] }
    var listed: [FoldedName: (name: Name, tables: Set<TableIndex>)] = [:]
    for statement in statements.budget where statement.item == nil && statement.measure == .main {
      listed[names.key(statement.activity), default: (statement.activity, [])].tables.insert(statement.table)
    }
    return open.reduce(into: [:]) { found, table in
      guard let name = statements.tables[table].openName,
        let row = listed[names.key(Name(label: name))], row.tables.contains(where: { $0 != table })
      else { return }
      found[table] = row.name
    }
  }
}
