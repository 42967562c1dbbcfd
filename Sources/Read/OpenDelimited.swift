package import AfstemCSV
internal import AfstemCells
package import AfstemModel

/// A delimited file of which only the first rows have been read.
package struct OpenDelimited: ~Copyable {
  package let head: GridHead
  /// Where each row of the head begins.
  private let headOffsets: [Int]
  private var records: DelimitedRecords
  private let source: SourceFile
  private let limits: JobLimits

  /// Reads the first rows.
  init(
    _ reader: consuming CSVReader, of source: SourceFile, _ limits: JobLimits, _ progress: ReadingProgress
  ) throws(FileProblem) {
    var records = DelimitedRecords(reader, progress)
    var offsets: [Int] = []
    head = try GridHead(of: Grid(sheet: nil, rows: []), in: source) { () throws(FileProblem) in
      let row = try records.nextRow()
      offsets.append(records.offset)
      return row
    }
    headOffsets = offsets
    self.records = records
    self.source = source
    self.limits = limits
  }

  /// Calls a closure with each of the remaining records.
  package mutating func forEachRecord(
    _ body: (borrowing Record) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    try records.forEach(body)
  }

  /// Calls a closure with each row of the head, and where it begins.
  package func forEachRowOfHead(_ body: (GridRow, Int) throws(FileProblem) -> Void) throws(FileProblem) {
    for (row, offset) in zip(head.unmasked, headOffsets) { try body(row, offset) }
  }

  /// Calls a closure with each of the remaining records that begin before the end of a range.
  ///
  /// - Returns: Whether there are no more.
  package mutating func forEachRecord(
    upTo range: TextRange, _ body: (borrowing Record) throws(FileProblem) -> Void
  ) throws(FileProblem) -> Bool {
    try records.forEach(upTo: range, body)
  }

  /// Reads the remaining rows.
  ///
  /// - Throws: if the file cannot be read further, is not text, or exceeds a limit.
  package consuming func closed() throws(FileProblem) -> Reviewed<Grid> {
    var grid = head.grid
    try checkCount()
    while let row = try records.nextRow() {
      try checkCount()
      grid.rows.append(row.masked(in: source))
    }
    try checkCount()
    try records.refuseBinary(rowCount: grid.rowCount)
    return Reviewed(grid.withColumnsMasked(), findings: records.findings(in: source))
  }

  /// The head of a file, after its records have been counted.
  package consuming func closed(countedAs incidents: CountedIncidents) throws(FileProblem) -> Reviewed<Grid> {
    let grid = head.counted(as: incidents)
    try records.refuseBinary(rowCount: incidents.rowCount(headed: grid.rows))
    records.noteNames(in: incidents)
    return Reviewed(grid, findings: records.findings(in: source))
  }

  /// What the text is, after its records have been counted to the end in several ranges of it.
  ///
  /// - Parameters:
  ///   - table: The grid's table.
  ///   - headers: Those that come again between the records of the head.
  package consuming func text(of table: IncidentTable, headers: [IncidentSummary.Header]) -> CountedText {
    var summary = IncidentSummary()
    summary.headers = headers
    let grid = head.counted(as: CountedIncidents(table: table, summary: summary))
    return records.text(of: table, head: grid, in: source)
  }

  private func checkCount() throws(FileProblem) {
    guard records.count <= limits.rows else { throw FileProblem(.limitExceeded(recordsAllowed: limits.rows)) }
  }
}

/// The remaining records of a delimited file, and the problems found so far.
private struct DelimitedRecords: ~Copyable {
  private var reader: CSVReader
  private var notes = RecordNotes()
  private var progress: ReadingProgress
  /// Where the last record begins.
  private(set) var offset = 0

  init(_ reader: consuming CSVReader, _ progress: ReadingProgress) {
    self.reader = reader
    self.progress = progress
  }

  /// The number of records read as rows, blank ones included.
  var count: Int { notes.rowCount }

  /// The next record that is not blank; `nil` at the end.
  mutating func nextRow() throws(FileProblem) -> GridRow? {
    progress.countRow(reader.fractionRead)
    return try FileProblem.translating {
      while let record = try reader.next() {
        offset = record.offset
        if let row = notes.row(record) { return row }
      }
      return nil
    }
  }

  mutating func forEach(_ body: (borrowing Record) throws(FileProblem) -> Void) throws(FileProblem) {
    while try readNext(body) { progress.countRow(reader.fractionRead) }
  }

  /// Calls a closure with the next record; `false` at the end.
  private mutating func readNext(
    _ body: (borrowing Record) throws(FileProblem) -> Void
  ) throws(FileProblem) -> Bool {
    try FileProblem.translating {
      guard let record = try reader.next() else { return false }
      notes.shapes.append(record)
      try body(record)
      return true
    }
  }

  /// `false` where a record begins beyond the range.
  mutating func forEach(
    upTo range: TextRange, _ body: (borrowing Record) throws(FileProblem) -> Void
  ) throws(FileProblem) -> Bool {
    var isBeyond = false
    while !isBeyond {
      let isRead = try readNext { record throws(FileProblem) in
        isBeyond = range.place(of: record.offset) == .after
        if !isBeyond { try body(record) }
      }
      if !isRead { return true }
      progress.countRow(reader.fractionRead)
    }
    return false
  }

  func text(of table: IncidentTable, head: Grid, in source: SourceFile) -> CountedText {
    CountedText(
      source: source, table: table, head: head, damage: notes.damage,
      condition: TextCondition(reader.textProblems, reader.encoding),
      findings: notes.shapes.findings(in: source.path))
  }

  mutating func noteNames(in incidents: CountedIncidents) {
    notes.damage.look(at: incidents)
  }

  func refuseBinary(rowCount: Int) throws(FileProblem) {
    try TextCondition(reader.textProblems, reader.encoding).refuseBinary(rowCount: rowCount)
  }

  func findings(in source: SourceFile) -> [Finding] {
    notes.damage.findings(in: source, TextCondition(reader.textProblems, reader.encoding))
      + notes.shapes.findings(in: source.path)
  }
}

/// The problems found in records as they are read.
private struct RecordNotes {
  var shapes = RecordShapes()
  var damage = DamagedText()
  /// The number of records read as rows, blank ones included.
  private(set) var rowCount = 0

  /// `nil` for a blank record.
  mutating func row(_ record: borrowing Record) -> GridRow? {
    rowCount += 1
    var cells: [RawCell] = []
    cells.reserveCapacity(record.count)
    for index in record.indices {
      guard let text = record.string(at: index).map(QuotedFormula.unwrapped), !text.isSpaceAlone
      else {
        continue
      }
      cells.append(RawCell(column: index + 1, content: .text(text)))
      damage.look(at: text, line: record.line, field: index + 1)
    }
    shapes.append(record)
    return cells.isEmpty ? nil : GridRow(number: record.line, cells: cells)
  }
}
