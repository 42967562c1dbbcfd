extension WorksheetWriter {
  /// Appends a row of labels and one for each value, whose keys are the labels.
  ///
  /// - Parameters:
  ///   - rows: Taken one at a time. The labels are the first one's keys, in its order.
  ///   - columns: The labels and their order, which rows without any and dictionaries need; `nil` for the first row's.
  ///   - headerStyle: The style of the labels.
  /// - Throws: ``RowError`` for a value that fits in no cell or no column, ``WorkbookWritingError`` for what a worksheet
  ///   cannot hold, and whatever the values throw.
  /// - Complexity: O(*n*) in what is written.
  public mutating func append<Row: Encodable>(
    rows: some Sequence<Row>, columns: [String]? = nil, headerStyle: CellStyle = CellStyle(font: .bold)
  ) throws {
    let encoder = RowEncoder()
    var header = columns
    if let columns { try append(columns.map(CellContent.text), style: headerStyle) }
    for row in rows {
      let values = try encoder.values(of: row, in: header)
      if header == nil {
        header = encoder.names
        try append(encoder.names.map(CellContent.text), style: headerStyle)
      }
      try append(values.map(CellContent.init))
    }
  }
}

extension CellContent {
  /// A value as a cell holds it.
  public init(_ value: StatedValue) {
    self =
      switch value {
      case .empty, .formulaWithoutValue: .blank
      case .text(let text), .error(let text): .text(text)
      case .number(let number): .decimal(number)
      case .measurement(let double): .number(double)
      case .boolean(let truth): .boolean(truth)
      case .date(let date): .date(date)
      }
  }
}
