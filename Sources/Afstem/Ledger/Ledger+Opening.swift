internal import Foundation
internal import GRDB

extension Ledger {
  /// The ledger's file within a state folder.
  package static let fileName = "ledger.sqlite"

  /// Opens the ledger of a state folder, which must exist, and brings its schema up to date.
  ///
  /// - Throws: ``LedgerError/newer`` where a newer version of the program wrote it, and what SQLite says where
  ///   it cannot be used; ``isDamage(_:)`` distinguishes damage from a passing failure.
  package static func open(stateFolder: String) throws -> Ledger {
    let ledger = try Ledger(database: connection(stateFolder))
    try ledger.migrate()
    return ledger
  }

  /// Opens an existing ledger for queries and leaves its schema alone.
  package static func reading(stateFolder: String) throws -> Ledger {
    try Ledger(database: connection(stateFolder))
  }

  private static func connection(_ stateFolder: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return try DatabaseQueue(path: "\(stateFolder)/\(fileName)", configuration: configuration)
  }
}

// MARK: - Damage

extension Ledger {
  /// Whether an error means that the file is damaged, rather than that a disk is full or a lock taken.
  static func isDamage(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return error is RowDecodingError }
    return [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR].contains(error.resultCode)
  }

  /// Sets the ledger of a state folder aside: it is renamed, never deleted.
  ///
  /// Returns its new path.
  static func setAside(stateFolder: String) throws -> String {
    let path = "\(stateFolder)/\(fileName)"
    let files = FileManager.default
    var number = 1
    while files.fileExists(atPath: "\(path).damaged-\(number)") { number += 1 }
    let aside = "\(path).damaged-\(number)"
    try files.moveItem(atPath: path, toPath: aside)
    for suffix in ["-journal", "-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
      try files.moveItem(atPath: path + suffix, toPath: aside + suffix)
    }
    return aside
  }
}

/// Why a sound ledger is not used.
package enum LedgerError: Error, Sendable, Hashable, CustomStringConvertible {
  case newer

  package var description: String { "it was written by a newer version of afstem" }
}
