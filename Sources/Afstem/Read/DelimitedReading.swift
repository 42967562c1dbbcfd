internal import CSV
internal import Cells

/// Reads a delimited file into a grid; a table of incidents is counted instead, in memory that does not grow with
/// its records.
struct DelimitedReading {
  let file: FoundFile
  let limits: Limits
  /// Whether the first rows are those of a table of incidents.
  let incidents: (Extract) -> IncidentTable?

  /// - Throws: where the file cannot be read, is no text, or breaks a limit.
  func extract() throws(FileProblem) -> Reviewed<Extract> {
    do {
      return try read()
    } catch let error as CSVError {
      throw FileProblem(error)
    } catch let problem as FileProblem {
      throw problem
    } catch {
      throw FileProblem(.unreadableFile, Message(da: "\(error)", en: "\(error)"))
    }
  }

  private func read() throws -> Reviewed<Extract> {
    var reader = try CSVReader(path: file.location, options: options)
    var rows = DelimitedRows()
    while rows.rows.count < IncidentTable.headLength, try rows.append(next: &reader) {}
    var grid = Grid(sheet: nil, rows: rows.rows)
    if let table = incidents(Extract(file: file.source, grids: [grid])) {
      grid.incidents = try counted(table, &rows, &reader)
    } else {
      repeat {
        guard rows.recordCount <= limits.rows else { throw FileProblem(.limitExceeded, .rows(limits.rows)) }
      } while try rows.append(next: &reader)
      grid.rows = rows.rows
    }
    try refuseBinary(reader.textProblems, rows: grid.rowCount)
    return finished(grid, rows, reader)
  }

  private func counted(
    _ table: IncidentTable, _ rows: inout DelimitedRows, _ reader: inout CSVReader
  ) throws -> CountedIncidents {
    var count = IncidentCount(table, limits: limits)
    try count.add(rows.rows)
    while let record = try reader.next() {
      rows.shapes.append(record)
      try count.add(record)
    }
    let counted = try count.finish()
    rows.damage.look(at: counted.summary, table.fields)
    return counted
  }

  private func finished(_ grid: Grid, _ rows: DelimitedRows, _ reader: borrowing CSVReader) -> Reviewed<
    Extract
  > {
    var source = file.source
    source.encoding = reader.encoding.description
    source.dialect = reader.dialect.dialect.description
    let findings =
      rows.damage.findings(in: source, reader.textProblems, reader.encoding)
      + rows.shapes.findings(in: source.path)
    return Reviewed(Extract(file: source, grids: [grid]), findings: findings)
  }

  /// A file with a NUL to every row is no text, whatever else it is.
  private func refuseBinary(_ problems: TextProblems, rows: Int) throws(FileProblem) {
    if problems.nulCount > rows { throw FileProblem(.unreadableFile, .binary) }
  }

  private var options: CSVReader.Options {
    CSVReader.Options(
      encoding: file.options.encoding.flatMap(TextEncoding.init(named:)),
      dialect: file.options.delimiter?.asciiValue.map { Dialect(delimiter: $0) },
      limits: CSV.Limits(
        bytes: limits.bytes(of: file.source.kind).count, columns: limits.columns,
        fieldLength: limits.cellLength))
  }
}

/// Rows of a delimited file, and what is noticed on the way.
private struct DelimitedRows {
  var rows: [GridRow] = []
  var shapes = RecordShapes()
  var damage = DamagedText()
  private(set) var recordCount = 0

  /// False where there is no further record.
  mutating func append(next reader: inout CSVReader) throws(CSVError) -> Bool {
    guard let record = try reader.next() else { return false }
    recordCount += 1
    append(record)
    return true
  }

  private mutating func append(_ record: borrowing Record) {
    var cells: [RawCell] = []
    for index in 0..<record.count {
      guard let text = record.string(index), !text.allSatisfy(\.isWhitespace) else { continue }
      cells.append(RawCell(column: index + 1, content: .text(text)))
      damage.look(at: text, line: record.line, field: index + 1)
    }
    shapes.append(record)
    if !cells.isEmpty { rows.append(GridRow(number: record.line, cells: cells)) }
  }
}

extension Message {
  fileprivate static let binary = Self(
    da: "filen er ikke tekst; send den som .xlsx eller .csv",
    en: "the file is no text; send it as .xlsx or .csv")

  fileprivate static func rows(_ limit: Int) -> Self {
    Self { language in
      let limit = language.grouped(Int64(limit))
      return language == .danish
        ? "filen har flere end \(limit) linjer (limits.rows)"
        : "the file has more than \(limit) records (limits.rows)"
    }
  }
}
