internal import CSV

/// Reads a delimited file into a grid.
struct DelimitedReading {
  let file: FoundFile
  let limits: Limits

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
    var rows: [GridRow] = []
    var shape = RecordShapes()
    var damage = DamagedText()
    while let record = try reader.next() {
      guard record.index < limits.rows else { throw FileProblem(.limitExceeded, .rows(limits.rows)) }
      let row = row(of: record, &damage)
      shape.append(record, row)
      if !row.cells.isEmpty { rows.append(row) }
    }
    try refuseBinary(reader.textProblems, rows: rows.count)
    var source = file.source
    source.encoding = reader.encoding.description
    source.dialect = reader.dialect.dialect.description
    let findings =
      damage.findings(in: source, reader.textProblems, reader.encoding) + shape.findings(in: source.path)
    return Reviewed(Extract(file: source, grids: [Grid(sheet: nil, rows: rows)]), findings: findings)
  }

  private func row(of record: borrowing Record, _ damage: inout DamagedText) -> GridRow {
    var cells: [RawCell] = []
    for index in 0..<record.count {
      guard let text = record.string(index), !text.allSatisfy(\.isWhitespace) else { continue }
      cells.append(RawCell(column: index + 1, content: .text(text)))
      damage.look(at: text, line: record.line, field: index + 1)
    }
    return GridRow(number: record.line, cells: cells)
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
        bytes: limits.fileBytes, columns: limits.columns, fieldLength: limits.cellLength))
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
