internal import AfstemPublish

/// What changed from one published set to another, fact by fact.
package struct Comparison: Sendable, Hashable {
  /// Tables that differ, the most important first.
  package var tables: [TableChanges]

  package var isEmpty: Bool { tables.isEmpty }

  /// Compares two sets of tables by the facts in them, wherever those stood in their sources.
  ///
  /// - Throws: ``CompareError`` where a table is not one of ours.
  /// - Complexity: O(*n*) in the rows of both.
  package init(from old: [PublishedTable], to new: [PublishedTable]) throws(CompareError) {
    tables = []
    for table in ComparedTable.all {
      let changes = TableChanges(
        table, from: try Self.rows(of: table, in: old), to: try Self.rows(of: table, in: new))
      if !changes.isEmpty { tables.append(changes) }
    }
  }

  private static func rows(
    of table: ComparedTable, in set: [PublishedTable]
  ) throws(CompareError) -> TableRows {
    guard let published = set.first(where: { $0.name == table.name }) else { return TableRows() }
    return try TableRows(published.bytes, of: table)
  }
}

/// What changed in one table.
package struct TableChanges: Sendable, Hashable, Encodable {
  /// The table's published name.
  package var table: String
  package var changed: [RowChange] = []
  /// The columns that identify a row.
  package var added: [RowChange] = []
  package var removed: [RowChange] = []

  package var isEmpty: Bool { changed.isEmpty && added.isEmpty && removed.isEmpty }

  init(_ table: ComparedTable, from old: TableRows, to new: TableRows) {
    self.table = table.name
    for key in new.order {
      let now = new.values[key] ?? []
      guard let before = old.values[key] else {
        added.append(RowChange(table, key, from: nil, to: now))
        continue
      }
      if before != now { changed.append(RowChange(table, key, from: before, to: now)) }
    }
    for key in old.order where new.values[key] == nil {
      removed.append(RowChange(table, key, from: old.values[key], to: nil))
    }
  }
}

/// A row that was changed, added or removed.
package struct RowChange: Sendable, Hashable, Encodable {
  /// The row's key, without empty parts: `Kvindeidræt`, `Lønmidler`, `2017`.
  package var name: [String]
  /// The fields that changed; for an added or removed row, those with a value.
  package var fields: [FieldChange]

  init(_ table: ComparedTable, _ key: TableRows.Key, from old: [String]?, to new: [String]?) {
    name = key.names.filter { !$0.isEmpty }
    fields = table.values.indices.compactMap { index in
      let change = FieldChange(field: table.values[index], old: old?[index] ?? "", new: new?[index] ?? "")
      return change.old == change.new ? nil : change
    }
  }
}

/// A changed field; empty before or after where it had no value.
package struct FieldChange: Sendable, Hashable, Encodable {
  package var field: String
  package var old: String
  package var new: String
}
