internal import AfstemCSV
internal import AfstemModel
internal import AfstemRead

/// Rewrites delimited text in another dialect.
struct DelimitedToDelimited {
  let options: ConversionOptions
  private let values: ValueText
  private var columns: TypedColumns
  private var draft: TextDraft
  private var progress: ProgressReports
  private var shapes = RecordShapes()
  private var field: [UInt8] = []
  private let headerLine: Int?

  /// - Parameter path: `-` for standard output.
  init(
    _ options: ConversionOptions, headerLine: Int?, _ columns: TypedColumns, to path: String,
    report: @escaping (ConversionProgress) -> Void
  ) throws(RunError) {
    self.options = options
    self.headerLine = headerLine
    values = ValueText(options.writtenFormat)
    self.columns = columns
    draft = try TextDraft(options, path: path)
    progress = ProgressReports(report)
  }

  /// - Returns: The number of records written, and notices for the user.
  mutating func convert(_ reader: inout CSVReader) throws -> (rows: Int, notices: [Message]) {
    if headerLine == nil { try columns.take(labels: []) }
    while try convertNext(of: &reader) { progress.countRow(reader.fractionRead) }
    try draft.commit()
    return (progress.rows, columns.notices + shapes.notices)
  }

  /// Converts the next record; `false` at the end.
  private mutating func convertNext(of reader: inout CSVReader) throws -> Bool {
    while let record = try reader.next() {
      if record.line < options.firstLine { continue }
      shapes.append(record)
      if record.line == headerLine { try columns.take(labels: record) }
      if !record.isBlank { try append(record) }
      try draft.endRecord()
      return true
    }
    return false
  }

  private mutating func append(_ record: borrowing Record) throws(MisjudgedColumns) {
    for index in record.indices {
      guard let source = record[index] else { continue }
      field.removeAll(keepingCapacity: true)
      switch try columns.typed(source, column: index, line: record.line) {
      case .text: appendText(source)
      case .number(let number): values.append(number, to: &field)
      case .date(let date):
        if let dates = values.dates { dates.append(date, to: &field) } else { appendText(source) }
      }
      draft.write(field: field)
    }
  }

  private mutating func appendText(_ source: borrowing Field) {
    source.append(to: &field)
    if options.isNeutralising { FormulaText.neutralise(&field) }
  }
}
