internal import AfstemCSV
internal import AfstemModel

/// Writes delimited text to an output, record by record.
struct TextDraft {
  private var writer: CSVWriter
  private let output: ConversionOutput

  /// The size at which buffered text is written.
  private static let drainSize = 128 << 10

  /// - Parameter path: `-` for standard output.
  init(_ options: ConversionOptions, path: String) throws(RunError) {
    let encoding = options.writing.encoding.flatMap(TextEncoding.init(named:)) ?? .utf8
    output = try ConversionOutput(path: path, encoding: encoding)
    let isWide = !encoding.byteOrderMark.isEmpty && encoding != .utf8
    let isForExcel = options.dialect == .excelDanish && encoding == .utf8
    writer = CSVWriter(
      options.writtenDialect, writesByteOrderMark: isWide || isForExcel, quotesForDetection: true)
  }

  mutating func write(field: [UInt8]) { writer.write(field: field.span) }

  /// Writes a field of the bytes that `append` adds.
  mutating func writeField(_ append: (inout [UInt8]) -> Void) { writer.writeField(append) }

  mutating func writeEmptyField() { writer.write(field: Span()) }

  mutating func endRecord() throws {
    writer.endRecord()
    if writer.count >= Self.drainSize { try writer.drain(output.write) }
  }

  /// Writes the rest and puts the file in place.
  mutating func commit() throws {
    try writer.drain(output.write)
    try output.commit()
  }
}

extension ConversionOptions {
  var writtenDialect: Dialect {
    var written: Dialect = dialect == .excelDanish ? .excelDanish : .rfc4180
    if let delimiter = writing.delimiter?.asciiValue { written.delimiter = delimiter }
    return written
  }

  /// The format of the text that is written, with the dialect's decimal mark.
  var writtenFormat: TextFormat {
    var format = writing
    format.hasDecimalComma = writing.hasDecimalComma ?? (dialect == .excelDanish)
    return format
  }

  /// By default only for Excel's dialect: Excel runs text that looks like a formula.
  var isNeutralising: Bool { neutralisesFormulas ?? (dialect == .excelDanish) }
}
