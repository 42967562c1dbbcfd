public import CSV

/// Counts a delimited incident extract of any size while it streams by.
public struct IncidentReading: Sendable {
  /// The path to open.
  public var path: String
  public var columns: IncidentFields
  /// Records up to this line are titles and the header; it counts from 1.
  public var headerLine: Int
  public var options: CSVReader.Options

  public init(path: String, columns: IncidentFields, headerLine: Int, options: CSVReader.Options) {
    self.path = path
    self.columns = columns
    self.headerLine = headerLine
    self.options = options
  }

  /// The counts, and what is wrong with the file's text.
  ///
  /// - Throws: `CSVError` where the file cannot be read or breaks a limit, `SystemError` where no temporary file
  ///   can be written.
  public func summary() throws -> (summary: IncidentSummary, problems: TextProblems) {
    var reader = try CSVReader(path: path, options: options)
    var tally = IncidentTally(columns: columns)
    while let record = try reader.next() {
      if record.line > headerLine { try tally.add(record) }
    }
    return (try tally.finish(), reader.textProblems)
  }
}
