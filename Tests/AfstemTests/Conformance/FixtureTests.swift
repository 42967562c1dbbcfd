import Foundation
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Job files of the fixtures")
struct FixtureTests {
  @Test("every fixture's job file is understood", arguments: Fixture.systems + Fixture.variants)
  func job(fixture: Fixture) throws {
    let job = try Job(at: fixture.folder.path)
    #expect(!job.inputs.isEmpty)
  }

  @Test("a system's id is the name of its folder", arguments: Fixture.systems)
  func identity(fixture: Fixture) throws {
    #expect(try Job(at: fixture.folder.path).glossary.partnership.id == fixture.name)
  }
}
