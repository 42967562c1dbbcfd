internal import CAfstemLibSQLite

/// What SQLite says of a call that failed.
package struct SQLiteError: Error, Sendable, Hashable, CustomStringConvertible {
  /// SQLite's result code, with its extension.
  package let code: Int32
  package let message: String

  /// The codes that callers tell apart.
  package enum Kind: Int32, Sendable {
    case error = 1
    case busy = 5
    case corrupt = 11
    case full = 13
    case mismatch = 20
    case notADatabase = 26
  }

  package init(_ kind: Kind, message: String = "") { self.init(code: kind.rawValue, message: message) }

  /// Of the last call on a connection.
  init(code: Int32, on connection: OpaquePointer?) {
    let message = connection.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
    self.init(code: code, message: message.map { String(cString: $0) } ?? "")
  }

  init(code: Int32, message: String) {
    self.code = code
    self.message = message
  }

  /// `nil` for a code that callers do not tell apart.
  package var kind: Kind? { Kind(rawValue: primaryCode) }

  package var description: String { "SQLite error \(primaryCode): \(message)" }

  /// Without the extension.
  private var primaryCode: Int32 { code & 0xFF }
}
