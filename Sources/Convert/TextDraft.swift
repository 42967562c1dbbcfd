internal import CSV
internal import Model

/// Delimited text on its way to an output, record by record.
struct TextDraft {
  private var writer: CSVWriter
  private let output: ConversionOutput

  /// Bytes gathered before they are handed on.
  private static let drainSize = 128 << 10

  /// - Parameter path: `-` for standard output.
  init(_ options: ConversionOptions, path: String) throws(RunError) {
    let encoding = options.writing.encoding.flatMap(TextEncoding.init(named:)) ?? .utf8
    output = try ConversionOutput(path: path, encoding: encoding)
    let isWide = !encoding.byteOrderMark.isEmpty && encoding != .utf8
    let isForExcel = options.dialect == .excelDanish && encoding == .utf8
    writer = CSVWriter(options.writtenDialect, writesByteOrderMark: isWide || isForExcel)
  }

  mutating func write(field: [UInt8]) { writer.write(field: field.span) }

  /// Writes a field by what `append` adds to the bytes before it.
  mutating func writeField(_ append: (inout [UInt8]) -> Void) { writer.writeField(append) }

  mutating func writeEmptyField() { writer.write(field: Span()) }

  mutating func endRecord() throws {
    writer.endRecord()
    if writer.count >= Self.drainSize { try writer.drain(output.write) }
  }

  /// Writes what is left and puts the file in its place.
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

  /// The format of the text that is written, the dialect's decimal mark in it.
  var writtenFormat: TextFormat {
    var format = writing
    format.hasDecimalComma = writing.hasDecimalComma ?? (dialect == .excelDanish)
    return format
  }

  /// Excel runs what looks like a formula when it opens a file of its dialect.
  var isNeutralising: Bool { neutralisesFormulas ?? (dialect == .excelDanish) }
}
