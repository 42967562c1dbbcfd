import Foundation
import AfstemTestSupport
import Testing

/// `docs/queries.md`, line by line.
@Suite("The page on queries", .needsPython)
struct QueriesPageTests {
  private func run(_ program: String) throws {
    let folder = try TemporaryFolder()
    for (name, bytes) in try Fixture(name: "tingbjerg-husum-2017").published().files {
      try folder.write(bytes, to: "out/\(name)")
    }
    let page = Checkout.folder.appending(path: "docs/queries.md").path
    try Oracle.python?.accepts(Checkout.check("queries"), page, folder.path, program)
  }

  @Test("DuckDB does what it shows", .needsPython(with: "duckdb_extension_sqlite_scanner"))
  func duckDB() throws { try run("duckdb") }

  @Test("sqlite3 does what it shows", .needs(Oracle(named: "sqlite3") != nil, "sqlite3"))
  func sqlite3() throws { try run("sqlite3") }

  @Test("Datasette opens the database and answers for its tables", .needsPython(with: "datasette"))
  func datasette() throws { try run("datasette") }
}
