import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("The five partnerships")
struct SystemTests {
  @Test("a system as its partners sent it has no finding that is an error", arguments: Fixture.systems)
  func noErrors(fixture: Fixture) throws {
    let run = try fixture.published()
    #expect(try run.rows("findings", where: ["severity": "error"]) == [])
  }

  @Test("every file of a system is imported, and gives facts", arguments: Fixture.systems)
  func imported(fixture: Fixture) throws {
    for source in try fixture.published().rows("sources") {
      #expect(source["status"] == "imported", "\(source)")
      #expect(source["facts"] != "0", "\(source)")
    }
  }

  @Test("two runs of a system give the same bytes", arguments: Fixture.systems)
  func reproducible(fixture: Fixture) throws {
    #expect(try fixture.published().files == fixture.run().files)
  }
}
