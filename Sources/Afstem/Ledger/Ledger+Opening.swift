internal import Foundation
internal import SQLite

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
    if FileManager.default.fileExists(atPath: "\(stateFolder)/\(fileName)-journal") {
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
