internal import AfstemModel

/// Who sent each table, by the names that the job gives its partners.
struct Senders: Sendable {
  private let tables: [StatedTable]
  private let names: [String: String]

  init(_ statements: Statements, partnership: Partnership) {
    tables = statements.tables
    names = Dictionary(partnership.partners.map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// Empty where the job does not say.
  func name(of table: TableIndex?) -> String {
    guard let table, tables.indices.contains(table), let partner = tables[table].file.partner else {
      return ""
    }
    return names[partner] ?? partner
  }
}
