internal import AfstemModel

/// A table of the common schema: what its columns are, and how a fact fills them.
///
/// Everything that speaks of tables derives from these: the CSV files, their descriptor, the worksheets, and what
/// `afstem diff` compares. Adding a column is adding one line to one table.
struct CommonTable<Fact: Sendable>: Sendable {
  var schema: TableSchema
  private var columns: [Column]
  private var source: @Sendable (Fact) -> Provenance?

  init(
    _ name: String, title: Message, description: Message, primaryKey: [String] = [],
    columns: [Column], sourceKeys: Int = 0, source: @escaping @Sendable (Fact) -> Provenance?
  ) {
    self.columns = columns + Column.source(keys: sourceKeys, source)
    self.source = source
    schema = TableSchema(
      name: name, title: title, description: description, fields: self.columns.map(\.field),
      primaryKey: primaryKey,
      foreignKeys: name == "sources" ? [] : [.source])
  }

  /// The facts as rows of the table, in the facts' order.
  func resource(_ facts: [Fact], in edition: Edition) -> Resource {
    Resource(
      schema: schema,
      rows: MadeRows(count: facts.count) { [columns] index in
        let fact = facts[index]
        return columns.map { $0.value(fact, edition) }
      },
      provenances: MadeRows(count: facts.count) { [source] index in source(facts[index]) })
  }
}

extension TableSchema.ForeignKey {
  /// Every row names a file that the table of sources describes.
  fileprivate static let source = Self(field: "source_file", table: "sources", tableField: "file")
}
