internal import AfstemModel
internal import AfstemSQLite

/// `afstem.sqlite`: the tables of the common schema in one database, with keys, indexes, and words for each column.
///
/// Equal tables give equal bytes from one version of SQLite: all is written in one order, in one transaction, and
/// nothing of a page is left as it was in memory.
struct TableDatabase: Sendable {
  private let tables: [DatabaseTable]
  private let language: Language

  /// - Parameter withholds: Whether figures may be left out, as they are of a public edition.
  init(_ resources: [Resource], withholds: Bool, language: Language) {
    tables = resources.map { DatabaseTable($0, withholds: withholds) }
    self.language = language
  }

  /// Writes the file, which is not there yet.
  ///
  /// Whoever calls synchronises it: a failure leaves a part of it behind.
  ///
  /// - Throws: ``SQLiteError`` such as ``SQLiteError/Kind/full``.
  /// - Complexity: O(*n* log *n*) in the rows; memory does not grow with them.
  func write(to path: String) throws {
    let database = try Database(path: path)
    try database.execute(Self.settings)
    try database.transaction {
      for table in tables { try database.execute(table.definition) }
      for table in tables { try table.fill(database) }
      for table in tables { try database.execute(table.indexes) }
      try DatabaseWords(of: tables, in: language).write(to: database)
    }
  }

  /// `Afst` says whose file it is, and the version is that of the tables in it. Keys are held to account by the tables'
  /// own indexes once all rows are there, so that they can refer forwards.
  private static let settings = """
    PRAGMA page_size = 4096;
    PRAGMA encoding = 'UTF-8';
    PRAGMA secure_delete = ON;
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA foreign_keys = OFF;
    PRAGMA application_id = 0x41667374;
    PRAGMA user_version = 1;
    """
}
