internal import CSV
internal import Model

/// Rewrites delimited text in another dialect.
struct DelimitedToDelimited {
  let options: ConversionOptions
  private let values: ValueText
  private var columns: TypedColumns
  private var draft: TextDraft
  private var progress: ProgressReports
  private var field: [UInt8] = []

  /// - Parameter path: `-` for standard output.
  init(
    _ options: ConversionOptions, to path: String, report: @escaping (ConversionProgress) -> Void
  ) throws(RunError) {
    self.options = options
    values = ValueText(options.writtenFormat)
    columns = TypedColumns(options)
    draft = try TextDraft(options, path: path)
    progress = ProgressReports(report)
  }

  /// - Returns: The number of records written, and notices for the user.
  mutating func convert(_ reader: inout CSVReader) throws -> (rows: Int, notices: [Message]) {
    let header = try options.headerLine(of: &reader)
    if header == nil { try columns.take(labels: []) }
    while try convertNext(of: &reader, header: header) { progress.countRow(reader.fractionRead) }
    try draft.commit()
    return (progress.rows, columns.notices)
  }

  /// Converts the next record; `false` at the end.
  private mutating func convertNext(of reader: inout CSVReader, header: Int?) throws -> Bool {
    guard let record = try reader.next() else { return false }
    if record.line == header { try columns.take(labels: record) }
    if !record.isBlank { append(record) }
    try draft.endRecord()
    return true
  }

  private mutating func append(_ record: borrowing Record) {
    for index in record.indices {
      guard let source = record[index] else { continue }
      field.removeAll(keepingCapacity: true)
      switch columns.typed(source, column: index, line: record.line) {
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
