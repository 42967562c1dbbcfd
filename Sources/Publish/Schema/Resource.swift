internal import AfstemModel

/// One table of the data package: its schema, and its rows in the schema's order of fields.
struct Resource: Sendable {
  var schema: TableSchema
  var rows: MadeRows<[FieldValue]>
  /// Where each row's fact stands in the sources.
  var provenances: MadeRows<Provenance?>
}

/// Rows that are made when they are asked for, and each time anew: a table of them takes no memory of its own.
struct MadeRows<Row>: RandomAccessCollection, Sendable {
  let endIndex: Int
  private let make: @Sendable (Int) -> Row

  /// - Parameter make: Gives the row at an index, which counts from 0.
  init(count: Int, _ make: @escaping @Sendable (Int) -> Row) {
    endIndex = count
    self.make = make
  }

  var startIndex: Int { 0 }

  subscript(index: Int) -> Row { make(index) }
}
