/// One table of the data package: its schema, and its rows in the schema's order of fields.
struct Resource: Sendable {
  var schema: TableSchema
  var rows: [[FieldValue]]
}
