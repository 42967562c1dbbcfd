internal import GRDB

/// What past runs read, decided and published, in one embedded database.
///
/// A run is written down twice: as *prepared* when its output is whole beside the old one, and as *published*
/// when that output has taken the old one's place. A crash between the two leaves a prepared run, which
/// ``settle(_:)`` decides by looking at the output itself.
package struct Ledger: Sendable {
  private let database: DatabaseQueue

  init(database: DatabaseQueue) { self.database = database }

  func migrate() throws {
    let migrator = DatabaseMigrator.ledger
    guard try !database.read(migrator.hasBeenSuperseded) else { throw LedgerError.newer }
    try migrator.migrate(database)
  }

  /// Reads the whole file for damage, which takes time in proportion to its size.
  func verify() throws {
    try database.read { database in
      guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
    }
  }

  /// Writes down a run, as prepared, whose output is about to take its place; unchanged tables are stored once.
  ///
  /// Returns the run's number.
  package func prepare(_ run: RunRecord, inputs: [InputRecord], tables: [PublishedTable]) throws -> Int64 {
    try write { database in
      let number = try run.insert(into: database)
      for input in inputs { try input.insert(into: database, run: number) }
      for table in tables { try table.insert(into: database, run: number) }
      return number
    }
  }

  /// All of it or nothing, on the disk when this returns.
  func write<Result>(_ work: (Database) throws -> Result) throws -> Result { try database.write(work) }

  /// Says how a prepared run ended.
  package func mark(_ run: Int64, as state: RunRecord.State) throws {
    try write { database in
      try database.execute(sql: "UPDATE run SET state = ? WHERE id = ?", arguments: [state.rawValue, run])
    }
  }

  /// Decides every run that a crash left prepared: published where `outputDigest` is its own, else abandoned.
  ///
  /// `outputDigest` is asked for only where there is such a run.
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

// MARK: - What it remembers

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
    try fetch("SELECT * FROM input WHERE run = ? ORDER BY path", [run]).map(InputRecord.init)
  }

  /// The tables a run published, by name.
  package func tables(of run: Int64) throws -> [PublishedTable] {
    let query = """
      SELECT name, content.sha256 AS sha256, bytes FROM publishedTable
      JOIN content ON content.sha256 = publishedTable.sha256 WHERE run = ? ORDER BY name
      """
    return try fetch(query, [run]).map(PublishedTable.init)
  }

  private func runs(_ clauses: String, _ arguments: StatementArguments = []) throws -> [RunRecord] {
    try fetch("SELECT * FROM run \(clauses)", arguments).map(RunRecord.init)
  }

  private func fetch(_ query: String, _ arguments: StatementArguments) throws -> [Row] {
    try database.read { try Row.fetchAll($0, sql: query, arguments: arguments) }
  }
}
