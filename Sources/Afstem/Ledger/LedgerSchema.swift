internal import AfstemSQLite

/// Every change of the ledger's schema since its first version, in order; a released one is never edited.
enum LedgerSchema {
  private static let changes = [
    (identifier: "1 runs, inputs and published tables", statements: firstSchema),
    (identifier: "2 what has not come", statements: missingTable),
    (identifier: "3 what is made of files", statements: productTables),
    (identifier: "4 errors and warnings, and how many were mended", statements: findingTables),
    (identifier: "5 files that products are made of", statements: sourceTable),
    (identifier: "6 key figures", statements: figuresTable),
  ]

  /// Whether no newer version has changed the schema.
  static func isKnown(_ database: Database) throws(SQLiteError) -> Bool {
    try applied(database).isSubset(of: changes.map(\.identifier))
  }

  /// Makes the changes that the ledger lacks, all or none.
  static func complete(_ database: Database) throws {
    guard try !isComplete(database) else { return }
    try database.transaction {
      // Of that name because the first versions of the program kept the ledger with GRDB.
      try database.execute(
        "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      let applied = try applied(database)
      for change in changes where !applied.contains(change.identifier) {
        try database.execute(change.statements)
        try database.run("INSERT INTO grdb_migrations (identifier) VALUES (?)", [change.identifier])
      }
    }
  }

  private static func isComplete(_ database: Database) throws(SQLiteError) -> Bool {
    try applied(database).isSuperset(of: changes.map(\.identifier))
  }

  /// The identifiers of the changes that have been made.
  private static func applied(_ database: Database) throws(SQLiteError) -> Set<String> {
    guard try hasTable("grdb_migrations", in: database) else { return [] }
    return Set(try texts("SELECT identifier FROM grdb_migrations", in: database))
  }

  static func hasTable(_ name: String, in database: Database) throws(SQLiteError) -> Bool {
    try !texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name = '\(name)'", in: database)
      .isEmpty
  }

  private static func texts(_ query: String, in database: Database) throws(SQLiteError) -> [String] {
    try database.rows(query) { row throws(SQLiteError) in try row.column(0) }
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

  private static let missingTable = """
    CREATE TABLE missing (
      run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      number INTEGER NOT NULL,
      partner TEXT,
      files TEXT,
      deadline TEXT,
      isLate INTEGER NOT NULL,
      PRIMARY KEY (run, number)
    ) STRICT, WITHOUT ROWID;
    """

  private static let productTables = """
    CREATE TABLE product (
      output TEXT PRIMARY KEY,
      rule TEXT NOT NULL,
      input TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('made', 'failed', 'withdrawn')),
      rows INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE productFile (
      path TEXT NOT NULL,
      isPrepared INTEGER NOT NULL,
      output TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      stamp TEXT NOT NULL,
      PRIMARY KEY (path, isPrepared)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX productFileByOutput ON productFile (output);
    """

  private static let findingTables = """
    CREATE TABLE finding (
      run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      number INTEGER NOT NULL,
      code TEXT NOT NULL,
      severity TEXT NOT NULL,
      file TEXT NOT NULL,
      sheet TEXT NOT NULL,
      cell TEXT NOT NULL,
      danish TEXT NOT NULL,
      english TEXT NOT NULL,
      PRIMARY KEY (run, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE round (
      run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
      mended INTEGER NOT NULL,
      standing INTEGER NOT NULL,
      new INTEGER NOT NULL
    ) STRICT;
    """

  private static let sourceTable = """
    CREATE TABLE productSource (
      path TEXT PRIMARY KEY,
      sighting TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  private static let figuresTable = """
    CREATE TABLE keyFigures (
      run INTEGER PRIMARY KEY REFERENCES run ON DELETE CASCADE,
      json TEXT NOT NULL
    ) STRICT;
    """
}
