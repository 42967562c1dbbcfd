internal import Foundation
internal import GRDB

extension Ledger {
  /// The ledger's file within a state folder.
  public static let fileName = "ledger.sqlite"

  /// A ledger that was opened, and where a damaged one was put aside.
  public struct Opened: Sendable {
    public var ledger: Ledger
    /// The damaged ledger's new path; `nil` where all was well.
    public var setAside: String?
  }

  /// Opens the ledger of a state folder, which must exist, and brings its schema up to date.
  ///
  /// A file that is no sound ledger is renamed, never deleted, and a new one takes its place. Throws only where
  /// a new one cannot be made either.
  public static func open(stateFolder: String) throws -> Opened {
    let path = stateFolder + "/" + fileName
    do {
      return Opened(ledger: try sound(path), setAside: nil)
    } catch {
      guard FileManager.default.fileExists(atPath: path) else { throw error }
      let aside = try setAside(path)
      return Opened(ledger: try sound(path), setAside: aside)
    }
  }

  private static func sound(_ path: String) throws -> Ledger {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try database.read { database in
      guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
    }
    try DatabaseMigrator.ledger.migrate(database)
    return Ledger(database: database)
  }

  private static func setAside(_ path: String) throws -> String {
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
