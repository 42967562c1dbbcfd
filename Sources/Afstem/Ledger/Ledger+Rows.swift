internal import Foundation
internal import GRDB

// Every value is decoded by a call that throws: a damaged file may hold anything in any column.

extension RunRecord {
  init(row: Row) throws {
    self.init(
      started: try row.decode(forColumn: "started"), ended: try row.decode(forColumn: "ended"),
      version: try row.decode(forColumn: "version"), fingerprint: try row.decode(forColumn: "fingerprint"),
      outputDigest: try row.decode(forColumn: "outputDigest"),
      state: State(rawValue: try row.decode(forColumn: "state")) ?? .abandoned,
      status: try row.decode(forColumn: "status"), errors: try row.decode(forColumn: "errors"),
      warnings: try row.decode(forColumn: "warnings"), infos: try row.decode(forColumn: "infos"),
      facts: try row.decode(forColumn: "facts"))
    id = try row.decode(forColumn: "id")
  }

  /// Returns the number the ledger gave it.
  func insert(into database: Database) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO run
          (started, ended, version, fingerprint, outputDigest, state, status, errors, warnings, infos, facts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        started, ended, version, fingerprint, outputDigest, state.rawValue, status, errors, warnings, infos,
        facts,
      ])
    return database.lastInsertedRowID
  }
}

extension InputRecord {
  init(row: Row) throws {
    self.init(
      path: try row.decode(forColumn: "path"), sha256: try row.decode(forColumn: "sha256"),
      bytes: try row.decode(forColumn: "bytes"), kind: try row.decode(forColumn: "kind"),
      partner: try row.decode(forColumn: "partner"), rows: try row.decode(forColumn: "rows"),
      facts: try row.decode(forColumn: "facts"), status: try row.decode(forColumn: "status"))
  }

  func insert(into database: Database, run: Int64) throws {
    try database.execute(
      sql: """
        INSERT INTO input (run, path, sha256, bytes, kind, partner, rows, facts, status)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [run, path, sha256, bytes, kind, partner, rows, facts, status])
  }
}

extension PublishedTable {
  init(row: Row) throws {
    self.init(
      name: try row.decode(forColumn: "name"), sha256: try row.decode(forColumn: "sha256"),
      bytes: [UInt8](try row.decode(Data.self, forColumn: "bytes")))
  }

  /// The bytes are stored once for all the runs that published the same.
  func insert(into database: Database, run: Int64) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)", arguments: [sha256, Data(bytes)])
    try database.execute(
      sql: "INSERT INTO publishedTable (run, name, sha256) VALUES (?, ?, ?)", arguments: [run, name, sha256])
  }
}
