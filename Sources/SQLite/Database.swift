internal import CAfstemLibSQLite

/// A connection to a database file, which closes when its last holder goes.
///
/// Foreign keys are enforced, and a transaction is on disk when it returns.
package final class Database {
  let handle: OpaquePointer

  /// Opens a database file, and creates it where there is none.
  ///
  /// - Parameter busyTimeout: How long to wait for another connection to finish writing.
  /// - Throws: What SQLite says, also where the file is no database.
  package init(path: String, busyTimeout: Duration = .seconds(10)) throws(SQLiteError) {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
    guard code == SQLITE_OK, let opened else {
      defer { sqlite3_close_v2(opened) }
      throw SQLiteError(code: code, on: opened)
    }
    handle = opened
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, Int32(clamping: Int64(busyTimeout / .milliseconds(1))))
    try execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; SELECT 1 FROM sqlite_master LIMIT 1")
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that have no parameters, one after the other, and ignores their rows.
  package func execute(_ statements: String) throws(SQLiteError) {
    try check(sqlite3_exec(handle, statements, nil, nil, nil))
  }

  /// Runs one statement with the values of its parameters, and ignores its rows.
  package func run(_ statement: String, _ values: [any SQLiteValue] = []) throws(SQLiteError) {
    try Statement(statement, on: self).run(values)
  }

  /// What `read` makes of each row that a query gives.
  package func rows<Row>(
    _ query: String, _ values: [any SQLiteValue] = [],
    _ read: (borrowing Statement) throws(SQLiteError) -> Row
  ) throws(SQLiteError) -> [Row] {
    let statement = try Statement(query, on: self)
    try statement.bind(values)
    var rows: [Row] = []
    while try statement.step() { rows.append(try read(statement)) }
    return rows
  }

  /// The key of the row that was inserted last.
  package var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Does all of the work, and leaves it on disk, or none of it.
  package func transaction<Result>(_ work: () throws -> Result) throws -> Result {
    // Taken at once: what reads first and then writes cannot be waited for.
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try work()
      try execute("COMMIT")
      return result
    } catch {
      // After some failures SQLite has done so itself.
      try? execute("ROLLBACK")
      throw error
    }
  }

  func check(_ code: Int32) throws(SQLiteError) {
    guard code == SQLITE_OK else { throw SQLiteError(code: code, on: handle) }
  }
}
