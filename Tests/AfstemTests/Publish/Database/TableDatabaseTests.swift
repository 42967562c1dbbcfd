import AfstemCells
import Foundation
import AfstemSQLite
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish

@Suite("The tables as a database")
struct TableDatabaseTests {
  private func written(
    _ package: DataPackage = SamplePackage.package, language: Language = .danish, withholds: Bool = false
  ) throws -> (folder: TemporaryFolder, database: Database) {
    let folder = try TemporaryFolder()
    let path = folder.file("afstem.sqlite")
    try TableDatabase(package.resources(in: language), withholds: withholds, language: language).write(
      to: path)
    return (folder, try Database(path: path))
  }

  private func texts(_ query: String, in database: Database) throws -> [String] {
    try database.rows(query) { row throws(SQLiteError) in try row.column(0) }
  }

  private func numbers(_ query: String, in database: Database) throws -> [Int64] {
    try database.rows(query) { row throws(SQLiteError) in try row.column(0) }
  }

  @Test("equal tables give equal bytes")
  func deterministic() throws {
    #expect(try written().folder.bytes(of: "afstem.sqlite") == written().folder.bytes(of: "afstem.sqlite"))
  }

  @Test("it names its kind and the version of its tables, and leaves no journal")
  func header() throws {
    let (folder, database) = try written()
    #expect(try numbers("PRAGMA application_id", in: database) == [0x4166_7374])
    #expect(try numbers("PRAGMA user_version", in: database) == [1])
    #expect(try folder.names() == ["afstem.sqlite"])
  }

  @Test("an amount is the text of the CSV file, and a whole number of øre that adds up exactly")
  func amounts() throws {
    var package = SamplePackage.package
    package.budget[0].amount = .known(Amount(øre: 16_500_010))
    let (_, database) = try written(package)
    let first = "FROM budget WHERE row_number = 1"
    #expect(try texts("SELECT amount \(first)", in: database) == ["165000.1"])
    #expect(try numbers("SELECT amount_hundredths \(first)", in: database) == [16_500_010])
  }

  @Test("an amount of more digits than a binary fraction holds keeps them all")
  func longAmounts() throws {
    var package = SamplePackage.package
    package.budget[0].amount = .known(Amount(øre: .max))
    let (_, database) = try written(package)
    let first = "FROM budget WHERE row_number = 1"
    #expect(try texts("SELECT amount \(first)", in: database) == ["92233720368547758.07"])
    #expect(try numbers("SELECT amount_hundredths \(first)", in: database) == [.max])
  }

  @Test("every row that names a source is held to the table of sources")
  func references() throws {
    let (_, database) = try written()
    for table in try texts("SELECT table_name FROM _tables WHERE table_name <> 'sources'", in: database) {
      let parents = try texts("SELECT \"table\" FROM pragma_foreign_key_list('\(table)')", in: database)
      #expect(parents == ["sources"], "\(table)")
    }
    #expect(try texts("SELECT name FROM pragma_table_info('sources') WHERE pk", in: database) == ["file"])
    #expect(try texts("SELECT \"table\" FROM pragma_foreign_key_check", in: database).isEmpty)
  }

  @Test("two rows of one key are refused, as the data package says that there are none")
  func keys() throws {
    var package = SamplePackage.package
    package.crime.append(package.crime[0])
    #expect(throws: SQLiteError.self) { try written(package) }
  }

  @Test("what people look rows up by has an index, and a sentence has none")
  func indexes() throws {
    let (_, database) = try written()
    let names = try texts(
      "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL", in: database)
    #expect(
      Set(names).isSuperset(of: ["budget_by_key", "budget_by_year", "crime_by_area", "findings_by_code"]))
    #expect(!names.contains("findings_by_message"))
    #expect(!names.contains("budget_by_note"))
  }

  @Test("every column is described in the publication's language", arguments: Language.allCases)
  func words(language: Language) throws {
    let (_, database) = try written(language: language)
    let title = try texts("SELECT title FROM _columns WHERE column_name = 'amount'", in: database)
    #expect(title == [language == .danish ? "Beløb" : "Amount"])
    let undescribed = """
      SELECT t.table_name || '.' || c.name FROM _tables t, pragma_table_info(t.table_name) c
      WHERE c.name <> 'row_number' AND NOT EXISTS
        (SELECT 1 FROM _columns WHERE table_name = t.table_name AND column_name = c.name)
      """
    #expect(try texts(undescribed, in: database).isEmpty)
  }

  @Test("a withheld figure is a null that is listed, and no sign among numbers")
  func withheld() throws {
    var package = SamplePackage.package
    package.crime[0].isWithheld = true
    let (folder, database) = try written(package, withholds: true)
    #expect(
      try numbers("SELECT count(*) FROM crime WHERE row_number = 1 AND count IS NULL", in: database) == [1])
    let listed = "SELECT row_number FROM _withheld WHERE table_name = 'crime' AND column_name = 'count'"
    #expect(try numbers(listed, in: database) == [1])
    #expect(try folder.names() == ["afstem.sqlite"])
  }

  @Test("an output that cannot be written is an error")
  func unwritable() throws {
    let tables = SamplePackage.package.resources(in: .danish)
    let database = TableDatabase(tables, withholds: false, language: .danish)
    #expect(throws: SQLiteError.self) { try database.write(to: "/nowhere/afstem.sqlite") }
  }
}
