internal import AfstemCSV
internal import AfstemModel

/// A table written as delimited text.
struct CSVTable: Sendable {
  private var resource: Resource
  private var flavour: CSVFlavour

  init(_ resource: Resource, flavour: CSVFlavour) {
    self.resource = resource
    self.flavour = flavour
  }

  /// `csv/<name>.csv`: the field names, then the rows; and how long the values are.
  func written() -> (file: PublishedFile, lengths: ValueLengths) {
    var lengths = ValueLengths(columnCount: resource.schema.fields.count)
    var writer = CSVWriter(flavour.dialect, writesByteOrderMark: flavour.hasByteOrderMark)
    writer.write(resource.schema.fields.map(\.name))
    for row in resource.rows {
      writer.write(row.map { $0.text(in: flavour) })
      lengths.note(row)
    }
    return (PublishedFile(path: "csv/\(resource.schema.name).csv", bytes: writer.take()), lengths)
  }
}
