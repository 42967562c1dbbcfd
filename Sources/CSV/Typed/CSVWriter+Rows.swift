extension CSVWriter {
  /// Writes a record of labels and one for each value, whose keys are the labels.
  ///
  /// - Parameters:
  ///   - rows: Taken one at a time. The labels are the first one's keys, in its order.
  ///   - columns: The labels and their order, which rows without any and dictionaries need; `nil` for the first row's.
  ///   - spelling: How numbers and dates are spelt.
  ///   - neutralisesFormulas: Whether text that Excel would run as a formula gets an apostrophe before it.
  /// - Throws: ``RowError`` for a value that fits in no field or no column, and whatever the values throw.
  /// - Complexity: O(*n*) in what is written.
  public mutating func write<Row: Encodable>(
    rows: some Sequence<Row>, columns: [String]? = nil, spelling: TextSpelling = .plain,
    neutralisesFormulas: Bool = false
  ) throws {
    let encoder = RowEncoder()
    var header = columns
    if let columns { write(columns) }
    for row in rows {
      let values = try encoder.values(of: row, in: header)
      if header == nil {
        header = encoder.names
        write(encoder.names)
      }
      for value in values {
        let text = spelling.text(of: value)
        let isText = neutralisesFormulas && value.text != nil
        write(field: isText ? FormulaInjection.neutralised(text) : text)
      }
      endRecord()
    }
  }
}
