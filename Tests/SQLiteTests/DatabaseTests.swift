import Foundation
import AfstemSQLite
import AfstemTestSupport
import Testing

@Suite("SQLite")
struct DatabaseTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.file("a.sqlite") }

  private func database(with statements: String = "") throws -> Database {
    let database = try Database(path: path)
    try database.execute(statements)
    return database
  }

  private func numbers(in database: Database) throws -> [Int] {
    try database.rows("SELECT number FROM item ORDER BY number") { row throws(SQLiteError) in
      try row.column(0)
    }
  }

  @Test("what is bound is what is read, after the file is opened again as well")
  func roundTrip() throws {
    let bytes: [UInt8] = [0, 1, 0xFF]
    do {
      let database = try database(
        with: "CREATE TABLE item (a INTEGER, b TEXT, c BLOB, d BLOB, e TEXT, f TEXT)")
      try database.run(
        "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?)",
        [Int64.min, "Lønmidler \u{0}'); DROP TABLE item; --", bytes, [UInt8](), "", nil as String?])
    }
    let rows = try database().rows("SELECT * FROM item") { row throws(SQLiteError) in
      #expect(try row.column(0) == Int64.min)
      #expect(try row.column(1) == "Lønmidler \u{0}'); DROP TABLE item; --")
      #expect(try row.column(2) == bytes)
      #expect(try row.column(3) == [UInt8]())
      #expect(try row.column(4) == "")
      #expect(try row.column(5) == nil as String?)
      return try row.column(4) as String?
    }
    #expect(rows == [""])
  }

  @Test(
    "a column that holds something else is an error, never converted",
    arguments: ["NULL", "'12'", "1.5", "x'31'"])
  func mismatch(value: String) throws {
    let error = #expect(throws: SQLiteError.self) {
      try database().rows("SELECT \(value)") { row throws(SQLiteError) in try row.column(0) as Int }
    }
    #expect(error?.kind == .mismatch)
  }

  @Test("a text that is no UTF-8, and a column that there is not, are errors", arguments: [0, 1])
  func unreadable(column: Int) throws {
    let error = #expect(throws: SQLiteError.self) {
      try database().rows("SELECT CAST(x'FF' AS TEXT)") { row throws(SQLiteError) in
        try row.column(column) as String
      }
    }
    #expect(error?.kind == .mismatch)
  }

  @Test("a transaction that fails leaves nothing, and the next one begins")
  func transactions() throws {
    let database = try database(with: "CREATE TABLE item (number INTEGER PRIMARY KEY)")
    #expect(throws: SQLiteError.self) {
      try database.transaction {
        for number in [1, 2, 2] { try database.run("INSERT INTO item VALUES (?)", [number]) }
      }
    }
    #expect(try numbers(in: database).isEmpty)
    try database.transaction { try database.run("INSERT INTO item VALUES (?)", [3]) }
    #expect(try numbers(in: database) == [3])
    #expect(database.lastInsertedRow == 3)
  }

  @Test("a statement is run again with other values, also after one that failed")
  func statements() throws {
    let database = try database(with: "CREATE TABLE item (number INTEGER PRIMARY KEY)")
    let insertion = try Statement("INSERT INTO item VALUES (?)", on: database)
    try insertion.run([1])
    #expect(throws: SQLiteError.self) { try insertion.run([1]) }
    try insertion.run([2])
    #expect(try numbers(in: database) == [1, 2])
  }

  @Test("a statement with too few or too many values is not run", arguments: [[], [1, 2]])
  func values(values: [Int]) throws {
    let database = try database(with: "CREATE TABLE item (number INTEGER)")
    #expect(throws: SQLiteError.self) { try database.run("INSERT INTO item VALUES (?)", values) }
    #expect(try numbers(in: database).isEmpty)
  }

  @Test("an error has SQLite's code and words")
  func errors() throws {
    let error = #expect(throws: SQLiteError.self) { try database().run("SELECT * FROM item") }
    #expect(error?.kind == .error)
    #expect(error.map { "\($0)" } == "SQLite error 1: no such table: item")
    #expect(throws: SQLiteError.self) { try database().run("") }
  }

  @Test("a file that is no database is not opened, nor one in a folder that there is not")
  func opening() throws {
    try folder.write("no database, whatever its name says", to: "a.sqlite")
    #expect(throws: SQLiteError(.notADatabase, message: "file is not a database")) {
      try Database(path: path)
    }
    #expect(throws: SQLiteError.self) { try Database(path: folder.file("none/a.sqlite")) }
  }

  @Test("another connection that is writing is waited for as long as was said, and no longer")
  func busy() throws {
    let database = try database(with: "CREATE TABLE item (number INTEGER); BEGIN IMMEDIATE")
    let other = try Database(path: path, busyTimeout: .milliseconds(20))
    let error = #expect(throws: SQLiteError.self) { try other.transaction {} }
    #expect(error?.kind == .busy)
    try database.execute("COMMIT")
    try other.transaction {}
  }

  @Test("a row that refers to none is refused")
  func foreignKeys() throws {
    let database = try database(
      with: "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a)")
    #expect(throws: SQLiteError.self) { try database.run("INSERT INTO b VALUES (?)", [1]) }
  }
}
