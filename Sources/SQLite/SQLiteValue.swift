internal import CAfstemLibSQLite

/// What a parameter can be set to and a column can hold.
package protocol SQLiteValue {
  /// Returns SQLite's code.
  func bind(to statement: borrowing Statement, at parameter: Int32) -> Int32

  /// `nil` where the column holds something else; nothing is converted.
  init?(column: Int32, of statement: borrowing Statement)
}

extension Int64: SQLiteValue {
  package func bind(to statement: borrowing Statement, at parameter: Int32) -> Int32 {
    sqlite3_bind_int64(statement.handle, parameter, self)
  }

  package init?(column: Int32, of statement: borrowing Statement) {
    guard sqlite3_column_type(statement.handle, column) == SQLITE_INTEGER else { return nil }
    self = sqlite3_column_int64(statement.handle, column)
  }
}

extension Int: SQLiteValue {
  package func bind(to statement: borrowing Statement, at parameter: Int32) -> Int32 {
    Int64(self).bind(to: statement, at: parameter)
  }

  package init?(column: Int32, of statement: borrowing Statement) {
    guard let value = Int64(column: column, of: statement) else { return nil }
    self.init(exactly: value)
  }
}

extension String: SQLiteValue {
  package func bind(to statement: borrowing Statement, at parameter: Int32) -> Int32 {
    var text = self
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        afstem_bind_text(statement.handle, parameter, characters.baseAddress, UInt64(characters.count))
      }
    }
  }

  /// `nil` also where a text is no UTF-8.
  package init?(column: Int32, of statement: borrowing Statement) {
    guard sqlite3_column_type(statement.handle, column) == SQLITE_TEXT,
      let bytes = sqlite3_column_text(statement.handle, column)
    else { return nil }
    let count = Int(sqlite3_column_bytes(statement.handle, column))
    self.init(validating: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}

extension [UInt8]: SQLiteValue {
  package func bind(to statement: borrowing Statement, at parameter: Int32) -> Int32 {
    withUnsafeBytes { bytes in
      afstem_bind_blob(statement.handle, parameter, bytes.baseAddress, UInt64(bytes.count))
    }
  }

  package init?(column: Int32, of statement: borrowing Statement) {
    guard sqlite3_column_type(statement.handle, column) == SQLITE_BLOB else { return nil }
    // NULL where there are none.
    let bytes = sqlite3_column_blob(statement.handle, column)
    let count = Int(sqlite3_column_bytes(statement.handle, column))
    guard bytes != nil || count == 0 else { return nil }
    self.init(UnsafeRawBufferPointer(start: bytes, count: count))
  }
}

/// `nil` is SQL's null.
extension Optional: SQLiteValue where Wrapped: SQLiteValue {
  package func bind(to statement: borrowing Statement, at parameter: Int32) -> Int32 {
    self?.bind(to: statement, at: parameter) ?? sqlite3_bind_null(statement.handle, parameter)
  }

  package init?(column: Int32, of statement: borrowing Statement) {
    if sqlite3_column_type(statement.handle, column) == SQLITE_NULL {
      self = .none
    } else {
      guard let value = Wrapped(column: column, of: statement) else { return nil }
      self = value
    }
  }
}
