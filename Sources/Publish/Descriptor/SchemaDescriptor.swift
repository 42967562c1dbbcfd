internal import AfstemModel

/// A table's fields and keys (Table Schema, version 2).
struct SchemaDescriptor: Sendable, Encodable {
  var fields: [FieldDescriptor]
  /// An empty field states nothing.
  var missingValues = [""]
  var primaryKey: [String]?
  var foreignKeys: [ForeignKeyDescriptor]?
}

extension SchemaDescriptor {
  init(_ schema: TableSchema, withholds: Bool, in language: Language, flavour: CSVFlavour) {
    fields = schema.fields.map { field in
      FieldDescriptor(
        field, isKey: schema.primaryKey.contains(field.name), withholds: withholds, in: language,
        flavour: flavour)
    }
    let key = schema.key(withholding: withholds)
    primaryKey = key.isEmpty ? nil : key
    foreignKeys = schema.foreignKeys.isEmpty ? nil : schema.foreignKeys.map(ForeignKeyDescriptor.init)
  }
}

/// A field whose values stand in a field of another resource.
struct ForeignKeyDescriptor: Sendable, Encodable {
  struct Reference: Sendable, Encodable {
    var resource: String
    var fields: [String]
  }

  var fields: [String]
  var reference: Reference

  init(_ key: TableSchema.ForeignKey) {
    fields = [key.field]
    reference = Reference(resource: key.table, fields: [key.tableField])
  }
}
