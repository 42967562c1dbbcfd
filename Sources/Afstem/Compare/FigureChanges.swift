internal import AfstemPublish

/// Figures of two published sets that are not alike, each with what it is about.
struct FigureChanges {
  private(set) var changed: [EditionChanges.Figure] = []
  private(set) var addedCount = 0
  private(set) var removedCount = 0

  /// - Throws: ``CompareError`` where a table is not one of ours.
  init(from old: [PublishedTable], to new: [PublishedTable]) throws(CompareError) {
    for measured in Measured.all {
      guard let table = ComparedTable.all.first(where: { $0.name == measured.table }),
        let column = table.values.firstIndex(of: measured.value)
      else { continue }
      let before = try Self.rows(of: table, in: old)
      let now = try Self.rows(of: table, in: new)
      for key in now.order {
        let value = now.values[key]?[column] ?? ""
        guard let earlier = before.values[key]?[column] else {
          if !value.isEmpty { addedCount += 1 }
          continue
        }
        if earlier != value {
          changed.append(
            EditionChanges.Figure(
              subject: measured.subject(key.names, table), before: earlier, now: value,
              isMoney: measured.isMoney))
        }
      }
      removedCount += before.order.count {
        now.values[$0] == nil && before.values[$0]?[column].isEmpty == false
      }
    }
  }

  private static func rows(
    of table: ComparedTable, in set: [PublishedTable]
  ) throws(CompareError) -> TableRows {
    guard let published = set.first(where: { $0.name == table.name }) else { return TableRows() }
    return try TableRows(published.bytes, of: table)
  }

  /// A table's figure, and the columns that say what it is about.
  private struct Measured {
    var table: String
    var value: String
    var names: [String]
    var isMoney = false

    static let all = [
      Self(table: "budget", value: "amount", names: ["activity", "budget_item", "year"], isMoney: true),
      Self(table: "crime", value: "count", names: ["offence_label", "area", "period"]),
      Self(table: "targets", value: "target", names: ["offence_label", "year"]),
      Self(table: "indicators", value: "value", names: ["indicator", "segment", "area", "period"]),
    ]

    /// `Kvindeidræt, Lønmidler, 2017`
    func subject(_ key: [String], _ table: ComparedTable) -> String {
      names.compactMap { name in table.key.firstIndex(of: name).map { key[$0] } }.filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
  }
}
