internal import CAfstemLibSQLite

/// An SQL statement, compiled once and run as often as needed, each time with other values for its parameters.
package struct Statement: ~Copyable {
  let handle: OpaquePointer
  private let database: Database

  package init(_ text: String, on database: Database) throws(SQLiteError) {
    var compiled: OpaquePointer?
    try database.check(sqlite3_prepare_v2(database.handle, text, -1, &compiled, nil))
    guard let compiled else { throw SQLiteError(code: SQLITE_MISUSE, message: "no statement: \(text)") }
    handle = compiled
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Sets the values of all parameters, in order, and goes back to before the first row.
  package func bind(_ values: [any SQLiteValue]) throws(SQLiteError) {
    sqlite3_reset(handle)
    guard values.count == Int(sqlite3_bind_parameter_count(handle)) else {
      throw SQLiteError(code: SQLITE_RANGE, message: "\(values.count) values: \(text)")
    }
    for (parameter, value) in zip(Int32(1)..., values) {
      try database.check(value.bind(to: self, at: parameter))
    }
  }

  /// Goes to the next row; `false` after the last.
  package func step() throws(SQLiteError) -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    // Reset, it holds no lock.
    defer { sqlite3_reset(handle) }
    guard code == SQLITE_DONE else { throw SQLiteError(code: code, on: database.handle) }
    return false
  }

  /// Runs to the end.
  package func run(_ values: [any SQLiteValue] = []) throws(SQLiteError) {
    try bind(values)
    while try step() {}
  }

  /// A value of the row, by its place in the query from 0.
  ///
  /// - Throws: ``SQLiteError/Kind/mismatch`` where the column holds something else.
  package func column<Value: SQLiteValue>(_ index: Int) throws(SQLiteError) -> Value {
    guard let value = Value(column: Int32(clamping: index), of: self) else {
      throw SQLiteError(.mismatch, message: "column \(index) is no \(Value.self): \(text)")
    }
    return value
  }

  private var text: String { sqlite3_sql(handle).map { String(cString: $0) } ?? "" }
}
