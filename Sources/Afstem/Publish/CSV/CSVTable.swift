/// A table written as delimited text.
struct CSVTable: Sendable {
  private var resource: Resource
  private var flavour: CSVFlavour

  init(_ resource: Resource, flavour: CSVFlavour) {
    self.resource = resource
    self.flavour = flavour
  }

  /// `csv/<name>.csv`: the field names, then the rows.
  var file: PublishedFile {
    var text = flavour.hasByteOrderMark ? "\u{FEFF}" : ""
    append(resource.schema.fields.map(\.name), to: &text)
    for row in resource.rows { append(row.map { $0.text(in: flavour) }, to: &text) }
    return PublishedFile(path: "csv/\(resource.schema.name).csv", bytes: Array(text.utf8))
  }

  private func append(_ fields: [String], to text: inout String) {
    text += fields.map(quoted).joined(separator: String(flavour.delimiter)) + "\r\n"
  }

  private func quoted(_ field: String) -> String {
    let special = field.unicodeScalars.contains { "\r\n\"".unicodeScalars.contains($0) }
    guard special || field.contains(flavour.delimiter) else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
