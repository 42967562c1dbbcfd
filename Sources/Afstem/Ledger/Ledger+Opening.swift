internal import AfstemFiles
internal import AfstemSQLite

extension Ledger {
  /// The ledger's file within a state folder.
  package static let fileName = "ledger.sqlite"

  /// Opens the ledger of a state folder, which must exist, and brings its schema up to date.
  ///
  /// - Throws: ``LedgerError/newer`` where a newer version of the program wrote it, and what SQLite says where
  ///   it cannot be used; ``isDamage(_:)`` distinguishes damage from a passing failure.
  package static func open(stateFolder: String) throws -> Ledger {
    let ledger = try reading(stateFolder: stateFolder)
    try ledger.migrate()
    if FileStatus(path: "\(stateFolder)/\(fileName)-journal") != nil {
      try ledger.clearJournal()
    }
    return ledger
  }

  /// Opens an existing ledger for queries and leaves its schema alone.
  package static func reading(stateFolder: String) throws -> Ledger {
    Ledger(database: try Database(path: "\(stateFolder)/\(fileName)"))
  }
}

// MARK: - Damage

extension Ledger {
  /// Whether an error means that the file is damaged, rather than that a disk is full or a lock taken.
  static func isDamage(_ error: any Error) -> Bool {
    guard let kind = (error as? SQLiteError)?.kind else { return false }
    return [.corrupt, .notADatabase, .error, .mismatch].contains(kind)
  }

  /// Sets the ledger of a state folder aside: it is renamed, never deleted.
  ///
  /// Returns its new path.
  static func setAside(stateFolder: String) throws -> String {
    let path = "\(stateFolder)/\(fileName)"
    var number = 1
    while FileStatus(path: "\(path).damaged-\(number)") != nil { number += 1 }
    let aside = "\(path).damaged-\(number)"
    try FileSystem.move(path, to: aside)
    for suffix in ["-journal", "-wal", "-shm"] where FileStatus(path: path + suffix) != nil {
      try FileSystem.move(path + suffix, to: aside + suffix)
    }
    return aside
  }
}

/// Why a sound ledger is not used.
package enum LedgerError: Error, Sendable, Hashable, CustomStringConvertible {
  case newer

  package var description: String { "it was written by a newer version of afstem" }
}
