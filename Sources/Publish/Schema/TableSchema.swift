internal import AfstemModel

/// Field names, types and constraints of one common table.
struct TableSchema: Sendable, Hashable {
  /// Snake case, as published: the file `csv/<name>.csv` and the worksheet `<name>`.
  var name: String
  var title: Message
  /// One sentence on what a row is.
  var description: Message
  var fields: [Field]
  /// Names of the fields that together tell each row from every other; empty where rows may repeat.
  var primaryKey: [String]
  var foreignKeys: [ForeignKey]

  /// A field whose values stand in a field of another table.
  struct ForeignKey: Sendable, Hashable {
    var field: String
    var table: String
    var tableField: String
  }
}

extension TableSchema {
  /// Names of the fields that tell rows apart in an edition.
  ///
  /// - Parameter withholds: Whether it is public: without the places in the sources, rows of it may be alike.
  func key(withholding withholds: Bool) -> [String] {
    withholds && primaryKey != ["file"] ? [] : primaryKey
  }
}
