internal import Foundation
internal import GRDB

extension RunRecord {
  init(row: Row) {
    self.init(
      started: row["started"], ended: row["ended"], version: row["version"], fingerprint: row["fingerprint"],
      outputDigest: row["outputDigest"], state: State(rawValue: row["state"]) ?? .abandoned,
      status: row["status"], errors: row["errors"], warnings: row["warnings"], infos: row["infos"],
      facts: row["facts"])
    id = row["id"]
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
  init(row: Row) {
    self.init(
      path: row["path"], sha256: row["sha256"], bytes: row["bytes"], kind: row["kind"],
      partner: row["partner"], rows: row["rows"], facts: row["facts"], status: row["status"])
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
  init(row: Row) {
    self.init(name: row["name"], sha256: row["sha256"], bytes: [UInt8](row["bytes"] as Data))
  }

  /// The bytes are stored once for all the runs that published the same.
  func insert(into database: Database, run: Int64) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO content (sha256, bytes) VALUES (?, ?)", arguments: [sha256, Data(bytes)])
    try database.execute(
      sql: "INSERT INTO publishedTable (run, name, sha256) VALUES (?, ?, ?)", arguments: [run, name, sha256])
  }
}
