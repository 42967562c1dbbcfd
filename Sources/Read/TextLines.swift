internal import AfstemCSV

/// The lines of a text, decoded and otherwise as they are.
enum TextLines {
  /// - Parameter limit: How many lines are wanted.
  static func read(_ path: String, in encoding: TextEncoding, upTo limit: Int = .max) throws(CSVError)
    -> [[UInt8]]
  {
    try lines(of: CSVReader(path: path, options: options(encoding)), limit)
  }

  /// - Parameter encoding: `nil` to detect it.
  static func read(_ bytes: [UInt8], in encoding: TextEncoding?) throws(CSVError) -> [[UInt8]] {
    try lines(of: CSVReader(bytes: bytes, options: options(encoding)), .max)
  }

  /// No text has the control character that stands between fields, so that a record is a line.
  private static func options(_ encoding: TextEncoding?) -> CSVReader.Options {
    CSVReader.Options(
      encoding: encoding, dialect: Dialect(delimiter: 0x01, quote: nil),
      limits: AfstemCSV.Limits(bytes: .max, columns: .max, fieldLength: .max, recordLength: .max),
      keepsBlankLines: true)
  }

  private static func lines(of reader: consuming CSVReader, _ limit: Int) throws(CSVError) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    while lines.count < limit, let record = try reader.next() {
      var line: [UInt8] = []
      for index in record.indices {
        if index > 0 { line.append(0x01) }
        record[index]?.append(to: &line)
      }
      lines.append(line)
    }
    return lines
  }
}
