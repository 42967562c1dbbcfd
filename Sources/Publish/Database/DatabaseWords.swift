internal import AfstemModel
internal import AfstemSQLite

/// The tables of the database that describe the others: what each holds, and what is left out of it.
struct DatabaseWords: Sendable {
  private let tables: [DatabaseTable]
  private let language: Language

  init(of tables: [DatabaseTable], in language: Language) {
    self.tables = tables
    self.language = language
  }

  func write(to database: Database) throws {
    try database.execute(Self.definitions)
    for table in tables {
      let schema = table.resource.schema
      try database.run(
        "INSERT INTO _tables VALUES (?, ?, ?, ?)",
        [
          table.name, schema.title.text(in: language), schema.description.text(in: language),
          table.resource.rows.count,
        ])
      for column in table.columns { try describe(column, of: table, in: database) }
      for (row, column) in table.withheld {
        try database.run("INSERT INTO _withheld VALUES (?, ?, ?)", [table.name, row, column])
      }
    }
  }

  private func describe(_ column: DatabaseColumn, of table: DatabaseTable, in database: Database) throws {
    try database.run(
      "INSERT INTO _columns VALUES (?, ?, ?, ?)",
      [
        table.name, column.name, column.field.title.text(in: language),
        column.contents?.text(in: language),
      ])
  }

  private static let definitions = """
    CREATE TABLE _tables (
      table_name TEXT PRIMARY KEY, title TEXT NOT NULL, description TEXT NOT NULL, row_count INTEGER NOT NULL
    );
    CREATE TABLE _columns (
      table_name TEXT NOT NULL REFERENCES _tables (table_name), column_name TEXT NOT NULL, title TEXT NOT NULL,
      contents TEXT, PRIMARY KEY (table_name, column_name)
    );
    CREATE TABLE _withheld (
      table_name TEXT NOT NULL REFERENCES _tables (table_name), row_number INTEGER NOT NULL,
      column_name TEXT NOT NULL, PRIMARY KEY (table_name, row_number, column_name)
    );
    """
}
