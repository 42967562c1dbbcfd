/// Reads a delimited file's records as values of a `Decodable` type, whose keys are the labels of the columns.
///
/// ```swift
/// struct Report: Codable {
///   var offence: String
///   var count: Int
/// }
///
/// for row in try CSVRows<Report>(path: path) {
///   let report = try row.get()
///   print(report.offence, report.count)
/// }
/// ```
///
/// One record is read at a time, once. A row that is no such value is a failure of its own, a ``RowError``, after which the
/// next is read; an error of the file, a ``CSVError``, is the last row. An empty field is `nil` where the type allows it,
/// and so is a column that does not exist.
public final class CSVRows<Row: Decodable>: Sequence, IteratorProtocol {
  /// Where the labels of the columns stand.
  public enum Header: Sendable, Hashable {
    /// In the first record.
    case first
    /// Where ``CSVReader/tableShape()`` finds them, below titles; in the first record if it finds none.
    case found
    /// In the record that starts on a line, which counts from 1.
    case line(Int)
    /// Nowhere: these are the columns, and the first record is a row.
    case none(columns: [String])
  }

  /// The labels of the columns.
  public let columns: [String]
  private var reader: CSVReader
  private let row: TypedRow
  private let file: String?
  private var hasFailed = false

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file's path, which errors name.
  ///   - header: Where the labels stand.
  ///   - spelling: How the file spells numbers and dates.
  ///   - options: What else is known of the file.
  /// - Throws: ``CSVError`` if the file cannot be read, ``RowError`` if it has no labels.
  public convenience init(
    path: String, header: Header = .first, spelling: TextSpelling = .plain,
    options: CSVReader.Options = CSVReader.Options()
  ) throws {
    try self.init(CSVReader(path: path, options: options), header, spelling, file: path)
  }

  /// Reads the bytes of a file.
  ///
  /// - Throws: ``CSVError`` if there are too many, ``RowError`` if they have no labels.
  public convenience init(
    bytes: [UInt8], header: Header = .first, spelling: TextSpelling = .plain,
    options: CSVReader.Options = CSVReader.Options()
  ) throws {
    try self.init(CSVReader(bytes: bytes, options: options), header, spelling, file: nil)
  }

  private init(
    _ reader: consuming CSVReader, _ header: Header, _ spelling: TextSpelling, file: String?
  ) throws {
    guard let columns = try header.columns(of: &reader) else { throw RowError(.headerMissing, file: file) }
    self.columns = columns
    self.reader = reader
    self.file = file
    row = TypedRow(labels: ColumnLabels(columns), spelling: spelling, file: file)
  }

  /// The next row; `nil` at the end.
  ///
  /// - Complexity: O(*n*) in the record's bytes.
  public func next() -> Result<Row, any Error>? {
    guard !hasFailed else { return nil }
    do {
      guard let (line, values) = try nextValues() else { return nil }
      return Result { try decode(values, line) }
    } catch {
      hasFailed = true
      return .failure(error)
    }
  }

  private func nextValues() throws(CSVError) -> (line: Int, values: [StatedValue])? {
    do throws(CSVError) {
      return try reader.nextValues()
    } catch {
      var error = error
      error.file = file
      throw error
    }
  }

  private func decode(_ values: [StatedValue], _ line: Int) throws -> Row {
    guard values.count <= columns.count else {
      let problem = RowError.Problem.fieldsBeyondColumns(fields: values.count, columns: columns.count)
      throw RowError(problem, file: file, place: .line(line))
    }
    return try row.decode(Row.self, from: values) { _ in .line(line) }
  }
}

extension CSVRows.Header {
  /// The labels, read up to their end; `nil` where the file ends before them.
  fileprivate func columns(of reader: inout CSVReader) throws(CSVError) -> [String]? {
    switch self {
    case .none(let columns): return columns
    case .first: return try Self.labels(of: &reader, from: 1)
    case .line(let line): return try Self.labels(of: &reader, from: line)
    case .found:
      let line = try reader.tableShape().headerLine ?? 1
      return try Self.labels(of: &reader, from: line)
    }
  }

  private static func labels(of reader: inout CSVReader, from line: Int) throws(CSVError) -> [String]? {
    while let record = try reader.next() {
      if record.line >= line { return record.strings }
    }
    return nil
  }
}

extension CSVReader {
  fileprivate mutating func nextValues() throws(CSVError) -> (line: Int, values: [StatedValue])? {
    guard let record = try next() else { return nil }
    return (record.line, record.statedValues)
  }
}

extension Record {
  fileprivate var statedValues: [StatedValue] {
    var values: [StatedValue] = []
    values.reserveCapacity(count)
    for index in indices {
      if let field = self[index] { values.append(field.isEmpty ? .empty : .text(field.string)) }
    }
    return values
  }
}
