internal import AfstemModel

/// A field of a common table, and how its value is read from a fact.
extension CommonTable {
  struct Column: Sendable {
    var field: TableSchema.Field
    var value: @Sendable (Fact, Edition) -> FieldValue
  }

}

extension CommonTable.Column {
  init(
    _ name: String, _ kind: TableSchema.Field.Kind, as role: TableSchema.Field.Role = .detail,
    da danish: String, en english: String, isRequired: Bool = false,
    value: @escaping @Sendable (Fact) -> FieldValue
  ) {
    field = TableSchema.Field(
      name, kind, as: role, Message(da: danish, en: english), isRequired: isRequired)
    self.value = { fact, _ in value(fact) }
  }

  static var partnership: Self {
    let title = Message(da: "Partnerskab", en: "Partnership")
    return Self(field: TableSchema.Field("partnership", .text, title, isRequired: true)) {
      .text($1.partnership)
    }
  }

  /// The three columns that every table ends with.
  ///
  /// - Parameter keys: How many of them, from the first, name the fact.
  static func source(keys: Int, _ provenance: @escaping @Sendable (Fact) -> Provenance?) -> [Self] {
    [
      Self("source_file", .text, as: keys > 0 ? .key : .detail, da: "Kildefil", en: "Source file") {
        FieldValue(provenance($0)?.file ?? "")
      },
      Self("source_sheet", .text, as: keys > 1 ? .key : .detail, da: "Kildeark", en: "Source sheet") {
        FieldValue(provenance($0)?.sheet ?? "")
      },
      Self("source_cell", .text, da: "Kildecelle", en: "Source cell") {
        FieldValue(provenance($0)?.cell ?? "")
      },
    ]
  }
}
