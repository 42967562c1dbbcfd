internal import AfstemModel
internal import AfstemSQLite

/// A table of the common schema as a table of the database.
///
/// Before its fields stands the number of the row, as in the CSV file, which the table `evidence` refers to.
struct DatabaseTable: Sendable {
  let resource: Resource
  let columns: [DatabaseColumn]
  /// Whether figures may be left out.
  private let withholds: Bool

  static let rowNumber = "row_number"

  init(_ resource: Resource, withholds: Bool) {
    self.resource = resource
    self.withholds = withholds
    columns = resource.schema.fields.flatMap(DatabaseColumn.columns)
  }

  var name: String { resource.schema.name }

  private var key: [String] { resource.schema.key(withholding: withholds) }

  /// A key of one field is the table's own; else the row's number is.
  private var primaryKey: String { key.count == 1 ? key[0] : Self.rowNumber }

  var definition: String {
    let number = "\(Self.rowNumber.quotedName) INTEGER" + (primaryKey == Self.rowNumber ? "" : " NOT NULL")
    let fields = columns.map { column in
      column.definition(isRequired: column.field.isRequired && !(withholds && column.field.kind.isFigure))
    }
    let references = resource.schema.foreignKeys.map { key in
      "FOREIGN KEY (\(key.field.quotedName)) REFERENCES \(key.table.quotedName) (\(key.tableField.quotedName))"
    }
    let parts = [number] + fields + ["PRIMARY KEY (\(primaryKey.quotedName))"] + references
    return "CREATE TABLE \(name.quotedName) (\n  \(parts.joined(separator: ",\n  "))\n);"
  }

  /// Made when the rows are there, which is quicker, and the same for all.
  var indexes: String {
    let key = key.count > 1 ? [index("UNIQUE INDEX", named: "key", on: key.map(Self.stated))] : []
    let referring = Set(resource.schema.foreignKeys.map(\.field))
    let found = columns.filter {
      ($0.isIndexed || referring.contains($0.name)) && $0.name != primaryKey
    }
    return (key + found.map { index("INDEX", named: $0.name, on: [$0.name.quotedName]) })
      .joined(separator: "\n")
  }

  /// As a key compares it: what is not stated is a value of its own there, and no null is equal to another.
  private static func stated(_ name: String) -> String { "ifnull(\(name.quotedName), '')" }

  private func index(_ kind: String, named suffix: String, on terms: [String]) -> String {
    let list = terms.joined(separator: ", ")
    return "CREATE \(kind) \("\(name)_by_\(suffix)".quotedName) ON \(name.quotedName) (\(list));"
  }

  func fill(_ database: Database) throws {
    let places = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    let insertion = try Statement("INSERT INTO \(name.quotedName) VALUES (\(places))", on: database)
    for (index, row) in resource.rows.enumerated() {
      try insertion.run([index + 1] + values(of: row))
    }
  }

  private func values(of row: [FieldValue]) -> [any SQLiteValue] {
    zip(resource.schema.fields, row).flatMap { field, value in
      DatabaseColumn.columns(of: field).map { $0.value(value) }
    }
  }

  /// The figures that are left out, by row, which counts from 1, and column.
  var withheld: [(row: Int, column: String)] {
    guard withholds else { return [] }
    return resource.rows.enumerated().flatMap { index, row in
      zip(resource.schema.fields, row).filter { $1 == .withheld }.map { (index + 1, $0.0.name) }
    }
  }
}
