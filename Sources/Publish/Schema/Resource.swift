internal import AfstemModel

/// One table of the data package: its schema, and its rows in the schema's order of fields.
struct Resource: Sendable {
  var schema: TableSchema
  var rows: [[FieldValue]]
  /// Where each row's fact stands in the sources.
  var provenances: [Provenance?]
}
