import Foundation
import AfstemTestSupport
import Testing

/// Recorded anew by `scripts/record-golden`.
@Suite("Golden cases", .needsProgram, .needsPython)
struct GoldenTests {
  @Test("a case's output is what was recorded", arguments: try GoldenCase.all())
  func matches(_ golden: GoldenCase) throws {
    try golden.check(golden.run())
  }

  @Test("a case gives the same bytes twice", arguments: try GoldenCase.all())
  func repeats(_ golden: GoldenCase) throws {
    #expect(try golden.run() == golden.run())
  }

  @Test(
    "a case whose command is a usage error, or does not name the program, is refused and not recorded",
    arguments: ["afstem --json check .", "--json check .", "check . --json", ""])
  func slip(command: String) throws {
    let place = try TemporaryFolder()
    try place.write(command, to: "case/command")
    let golden = GoldenCase(folder: place.url.appending(path: "case"))
    #expect(throws: GoldenCase.Fault.self) { try golden.check(golden.run()) }
    #expect(!FileManager.default.fileExists(atPath: place.path + "/case/expected"))
  }
}
