import Foundation
import AfstemTestSupport
import Testing

@testable import AfstemModel

/// What other programs make of `afstem.sqlite`.
@Suite("The database in other programs", .needsPython)
struct DatabaseConformanceTests {
  private func check(_ folder: TemporaryFolder) throws -> Oracle.Result {
    try #require(Oracle.python).run([Checkout.check("same_in_database"), folder.path])
  }

  @Test("its tables state what the CSV files state, and its keys hold", arguments: Fixture.systems)
  func sameAsCSV(fixture: Fixture) throws {
    let result = try check(fixture.published().written())
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test("a public edition's state no more than its CSV files", arguments: Fixture.systems)
  func publicEdition(fixture: Fixture) throws {
    let result = try check(fixture.run(withholding: Suppression(threshold: 30)).written())
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test("the check finds a row that one of them lacks")
  func checkWorks() throws {
    let folder = try Fixture(name: "amager-2017").published().written()
    let text = try folder.text(of: "csv/crime.csv")
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    try #require(lines.count > 2)
    try folder.write((lines.prefix(1) + lines.dropFirst(2)).joined(separator: "\r\n"), to: "csv/crime.csv")
    #expect(try check(folder).status == 1)
  }
}
