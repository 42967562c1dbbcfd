import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemRead

@Suite("Reading and recognising")
struct ExtractionTests {
  private func read(_ path: String) throws -> Extract {
    let file = FoundFile(
      source: SourceFile(path: path, sha256: "", byteCount: 0, order: 0),
      location: Checkout.folder.appending(path: "fixtures/incidents/\(path)").path)
    return try #require(Extraction().read(file).value)
  }

  @Test("incidents on a worksheet are counted beyond the rows kept in memory")
  func counted() throws {
    let grid = try #require(try read("haendelser.xlsx").grids.first)
    let incidents = try #require(grid.tables?.value.first?.incidents)
    #expect(grid.rows.count == IncidentTable.headLength)
    #expect(grid.mergedRanges.range(row: 1, column: 4) != nil)
    #expect(incidents.summary.recordCount == 300)
    #expect(incidents.summary.groups.reduce(0) { $0 + $1.count } == 300)
  }

  @Test("figures under a merged label are no incidents, though merged ranges follow the rows in the file")
  func mergedLabel() throws {
    let grid = try #require(try read("haendelser.xlsx").grids.last)
    #expect(grid.tables == nil)
    #expect(grid.rows.count == 301)
    #expect(
      Recognition().tables(on: grid, of: try read("haendelser.xlsx").file).value.map(\.kind) == [.crime])
  }

  @Test("a file that ends within its head has been recognised when it has been read")
  func whole() throws {
    let folder = try TemporaryFolder()
    try folder.write("Gerningstype;2012;2013\nIndbrud;154;141\n", to: "a.csv")
    let extract = try #require(Extraction().read(FoundFile("a.csv", in: folder)).value)
    #expect(extract.grids.first?.tables?.value.map(\.kind) == [.crime])
  }
}
