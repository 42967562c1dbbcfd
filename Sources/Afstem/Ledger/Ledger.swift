internal import AfstemModel
internal import AfstemSQLite

/// The record of past runs, in an embedded database: what they read and published, and how they ended.
///
/// A run is recorded twice: as *prepared* when its output is complete beside the old one, and as *published*
/// when that output has replaced it. A crash between the two leaves a prepared run, which
/// ``settle(_:)`` decides by looking at the output itself.
package struct Ledger {
  let database: Database

  init(database: Database) { self.database = database }

  func migrate() throws {
    guard try LedgerSchema.isKnown(database) else { throw LedgerError.newer }
    try LedgerSchema.complete(database)
  }

  /// Writes something, so that SQLite deletes the empty journal that a run killed before it wrote has left behind; a
  /// run that has nothing to publish would leave it there.
  func clearJournal() throws {
    try write { database in try database.execute("PRAGMA user_version = 0") }
  }

  /// Checks the whole file for damage, in time proportional to its size.
  func verify() throws {
    let answers: [String] = try database.rows("PRAGMA quick_check(1)") { row throws(SQLiteError) in
      try row.column(0)
    }
    guard answers == ["ok"] else { throw SQLiteError(.corrupt, message: answers.joined(separator: ", ")) }
  }

  /// Records a run as prepared, when its output is about to be put in place; unchanged tables are stored once.
  ///
  /// - Parameters:
  ///   - findings: Its errors and warnings.
  ///   - keyFigures: As JSON.
  /// - Returns: The run's number.
  package func prepare(
    _ run: RunRecord, inputs: [InputRecord], tables: [PublishedTable], findings: [FindingRecord] = [],
    keyFigures: String? = nil
  ) throws -> Int64 {
    try write { database in
      let number = try run.insert(into: database)
      for (place, missing) in run.missing.enumerated() {
        try missing.insert(into: database, run: number, at: place + 1)
      }
      for (place, finding) in findings.enumerated() {
        try finding.insert(into: database, run: number, at: place + 1)
      }
      try run.round?.insert(into: database, run: number)
      if let keyFigures {
        try database.run("INSERT INTO keyFigures (run, json) VALUES (?, ?)", [number, keyFigures])
      }
      for input in inputs { try input.insert(into: database, run: number) }
      for table in tables { try table.insert(into: database, run: number) }
      return number
    }
  }

  /// Atomic, and on disk when it returns.
  func write<Result>(_ work: (Database) throws -> Result) throws -> Result {
    try database.transaction { try work(database) }
  }

  /// Records how a prepared run ended.
  package func mark(_ run: Int64, as state: RunRecord.State) throws {
    try write { database in
      try database.run("UPDATE run SET state = ? WHERE id = ?", [state.rawValue, run])
    }
  }

  /// Settles every run that a crash left prepared: published if `outputDigest` is its own, else abandoned.
  ///
  /// `outputDigest` is called only if there is such a run.
  package func settle(_ outputDigest: () throws -> String?) throws {
    let open = try runs("WHERE state = 'prepared' ORDER BY id")
    guard !open.isEmpty else { return }
    let standing = try outputDigest()
    for run in open {
      guard let id = run.id else { continue }
      try mark(id, as: run.outputDigest == standing ? .published : .abandoned)
    }
  }
}

// MARK: - Queries

extension Ledger {
  /// The last run whose output was put in place.
  package func lastPublished() throws -> RunRecord? {
    try runs("WHERE state = 'published' ORDER BY id DESC LIMIT 1").first
  }

  /// The newest runs first.
  package func runs(atMost limit: Int) throws -> [RunRecord] {
    try runs("ORDER BY id DESC LIMIT ?", [limit])
  }

  /// A run by its number.
  package func run(_ number: Int64) throws -> RunRecord? {
    try runs("WHERE id = ?", [number]).first
  }

  /// The files a run read, by path.
  package func inputs(of run: Int64) throws -> [InputRecord] {
    let query = "SELECT \(InputRecord.columns) FROM input WHERE run = ? ORDER BY path"
    return try database.rows(query, [run], InputRecord.init)
  }

  /// A run's errors and warnings, in its order; `nil` of a run that was recorded before these were.
  package func findings(of run: RunRecord) throws -> [FindingRecord]? {
    guard let id = run.id, try LedgerSchema.hasTable("finding", in: database) else { return nil }
    let query = "SELECT \(FindingRecord.columns) FROM finding WHERE run = ? ORDER BY number"
    let findings = try database.rows(query, [id], FindingRecord.init)
    // A run of an earlier version has counts, and none of these.
    return findings.count == run.errors + run.warnings ? findings : nil
  }

  /// The key figures of a run, as JSON; `nil` of a run that was recorded before these were.
  package func keyFigures(of run: Int64) throws -> String? {
    guard try LedgerSchema.hasTable("keyFigures", in: database) else { return nil }
    return try database.rows("SELECT json FROM keyFigures WHERE run = ?", [run]) { row throws(SQLiteError) in
      try row.column(0) as String
    }.first
  }

  /// The tables a run published, by name.
  package func tables(of run: Int64) throws -> [PublishedTable] {
    let query = """
      SELECT name, content.sha256, bytes FROM publishedTable
      JOIN content ON content.sha256 = publishedTable.sha256 WHERE run = ? ORDER BY name
      """
    return try database.rows(query, [run], PublishedTable.init)
  }

  private func runs(_ clauses: String, _ values: [any SQLiteValue] = []) throws -> [RunRecord] {
    let missing = try missing(of: clauses, values)
    let rounds = try rounds(of: clauses, values)
    return try database.rows("SELECT \(RunRecord.columns) FROM run \(clauses)", values, RunRecord.init).map {
      var run = $0
      run.missing = run.id.flatMap { missing[$0] } ?? []
      run.round = run.id.flatMap { rounds[$0] }
      return run
    }
  }

  private func rounds(of clauses: String, _ values: [any SQLiteValue]) throws -> [Int64: RoundCounts] {
    guard try LedgerSchema.hasTable("round", in: database) else { return [:] }
    let query = "SELECT run, \(RoundCounts.columns) FROM round WHERE run IN (SELECT id FROM run \(clauses))"
    let rows = try database.rows(query, values) { row throws(SQLiteError) in
      (run: try row.column(0) as Int64, counts: try RoundCounts(row: row))
    }
    return Dictionary(rows.map { ($0.run, $0.counts) }) { $1 }
  }

  /// What had not come, by run, at the runs that the clauses choose; nothing in a ledger that was written before that
  /// was recorded.
  private func missing(of clauses: String, _ values: [any SQLiteValue]) throws -> [Int64: [MissingInput]] {
    guard try LedgerSchema.hasTable("missing", in: database) else { return [:] }
    let query = """
      SELECT run, \(MissingInput.columns) FROM missing
      WHERE run IN (SELECT id FROM run \(clauses)) ORDER BY run, number
      """
    let rows = try database.rows(query, values) { row throws(SQLiteError) in
      (run: try row.column(0) as Int64, missing: try MissingInput(row: row))
    }
    return Dictionary(grouping: rows, by: \.run).mapValues { $0.map(\.missing) }
  }
}
