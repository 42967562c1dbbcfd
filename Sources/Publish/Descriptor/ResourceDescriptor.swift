internal import AfstemCSV
internal import AfstemModel

/// One file of the data package.
struct ResourceDescriptor: Sendable, Encodable {
  var name: String
  var type = "table"
  /// Relative to the descriptor, with `/` between its parts.
  var path: String
  var title: String
  var description: String
  var format = "csv"
  var mediatype = "text/csv"
  var encoding = "utf-8"
  var bytes: Int
  /// `sha256:` and lower-case hexadecimal.
  var hash: String
  var dialect: DialectDescriptor
  var schema: SchemaDescriptor
}

/// How a file's text is divided into fields (Table Dialect, version 2).
struct DialectDescriptor: Sendable, Encodable {
  var delimiter: String
  var lineTerminator = "\r\n"
  var quoteChar = "\""
  var doubleQuote = true
  var header = true
}

extension ResourceDescriptor {
  init(
    _ schema: TableSchema, withholds: Bool = false, file: PublishedFile, language: Language,
    flavour: CSVFlavour
  ) {
    name = schema.name
    path = file.path
    title = schema.title.text(in: language)
    description = schema.description.text(in: language)
    bytes = file.bytes.count
    hash = "sha256:\(file.sha256)"
    dialect = DialectDescriptor(delimiter: String(UnicodeScalar(flavour.dialect.delimiter)))
    self.schema = SchemaDescriptor(schema, withholds: withholds, in: language, flavour: flavour)
  }
}
