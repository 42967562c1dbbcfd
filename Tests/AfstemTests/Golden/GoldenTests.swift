import TestSupport
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
}
