internal import AfstemModel
internal import AfstemSQLite

// Every value is read by a call that throws: a damaged file may hold anything in any column.

extension RunRecord {
  static let columns =
    "id, started, ended, version, fingerprint, outputDigest, state, status, errors, warnings, infos, facts"

  /// The row has ``columns``.
  init(row: borrowing Statement) throws(SQLiteError) {
    self.init(
      started: try row.column(1), ended: try row.column(2), version: try row.column(3),
      fingerprint: try row.column(4), outputDigest: try row.column(5),
      state: State(rawValue: try row.column(6)) ?? .abandoned, status: try row.column(7),
      errors: try row.column(8), warnings: try row.column(9), infos: try row.column(10),
      facts: try row.column(11))
    id = try row.column(0) as Int64
  }

  /// Returns the number the ledger gave it.
  func insert(into database: Database) throws(SQLiteError) -> Int64 {
    try database.run(
      "INSERT INTO run (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        nil as Int64?, started, ended, version, fingerprint, outputDigest, state.rawValue, status, errors,
        warnings, infos, facts,
      ])
    return database.lastInsertedRow
  }
}

extension InputRecord {
  static let columns = "path, sha256, bytes, kind, partner, rows, facts, status"

  /// The row has ``columns``.
  init(row: borrowing Statement) throws(SQLiteError) {
    self.init(
      path: try row.column(0), sha256: try row.column(1), bytes: try row.column(2), kind: try row.column(3),
      partner: try row.column(4), rows: try row.column(5), facts: try row.column(6),
      status: try row.column(7))
  }

  func insert(into database: Database, run: Int64) throws(SQLiteError) {
    try database.run(
      "INSERT INTO input (\(Self.columns), run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [path, sha256, bytes, kind, partner, rows, facts, status, run])
  }
}

extension PublishedTable {
  /// The row has name, hash and bytes.
  init(row: borrowing Statement) throws(SQLiteError) {
    self.init(name: try row.column(0), sha256: try row.column(1), bytes: try row.column(2))
  }

  /// The bytes are stored once for all the runs that published the same.
  func insert(into database: Database, run: Int64) throws(SQLiteError) {
    try database.run("INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)", [sha256, bytes])
    try database.run("INSERT INTO publishedTable (run, name, sha256) VALUES (?, ?, ?)", [run, name, sha256])
  }
}

extension FindingRecord {
  static let columns = "code, severity, file, sheet, cell, danish, english"

  /// The row has ``columns``.
  init(row: borrowing Statement) throws(SQLiteError) {
    self.init(
      code: try row.column(0), severity: try row.column(1), file: try row.column(2), sheet: try row.column(3),
      cell: try row.column(4), message: Message(da: try row.column(5), en: try row.column(6)))
  }

  func insert(into database: Database, run: Int64, at number: Int) throws(SQLiteError) {
    try database.run(
      "INSERT INTO finding (run, number, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [run, number, code, severity, file, sheet, cell, message.danish, message.english])
  }
}

extension RoundCounts {
  static let columns = "mended, standing, new"

  /// The row has the run's number before ``columns``.
  init(row: borrowing Statement) throws(SQLiteError) {
    self.init(mended: try row.column(1), standing: try row.column(2), new: try row.column(3))
  }

  func insert(into database: Database, run: Int64) throws(SQLiteError) {
    try database.run(
      "INSERT INTO round (run, \(Self.columns)) VALUES (?, ?, ?, ?)", [run, mended, standing, new])
  }
}

extension MissingInput {
  static let columns = "partner, files, deadline, isLate"

  /// The row has the run's number before ``columns``.
  init(row: borrowing Statement) throws(SQLiteError) {
    let deadline: String? = try row.column(3)
    self.init(
      partner: try row.column(1), files: try row.column(2), deadline: deadline.flatMap(CalendarDate.init),
      isLate: try row.column(4) != 0)
  }

  func insert(into database: Database, run: Int64, at number: Int) throws(SQLiteError) {
    try database.run(
      "INSERT INTO missing (run, number, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?)",
      [run, number, partner, files, deadline?.description, isLate ? 1 : 0])
  }
}
