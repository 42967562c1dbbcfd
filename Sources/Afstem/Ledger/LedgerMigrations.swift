internal import GRDB

extension DatabaseMigrator {
  /// Every change of the ledger's schema since its first version, in order; a released one is never edited.
  static var ledger: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs, inputs and published tables") { database in
      try database.execute(sql: Self.firstSchema)
    }
    return migrator
  }

  private static let firstSchema = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      started TEXT NOT NULL,
      ended TEXT NOT NULL,
      version TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      outputDigest TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('prepared', 'published', 'abandoned')),
      status INTEGER NOT NULL,
      errors INTEGER NOT NULL,
      warnings INTEGER NOT NULL,
      infos INTEGER NOT NULL,
      facts INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX runByState ON run (state, id);
    CREATE TABLE input (
      run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      path TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      kind TEXT NOT NULL,
      partner TEXT NOT NULL,
      rows INTEGER NOT NULL,
      facts INTEGER NOT NULL,
      status TEXT NOT NULL,
      PRIMARY KEY (run, path)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE content (
      sha256 TEXT PRIMARY KEY,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE publishedTable (
      run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL REFERENCES content,
      PRIMARY KEY (run, name)
    ) STRICT, WITHOUT ROWID;
    """
}
