import Foundation
import TestSupport
import Testing

@Suite("Totals that people marked", .needsSharedData("totals-benchmark"))
struct TotalsBenchmarkTests {
  @Test(
    "nine of ten are found and right, and no table is refused",
    .needs(GoldenCase.program != nil, "the program"))
  func slice() throws {
    let program = try #require(GoldenCase.program)
    let script = SharedData.folder.appending(path: "totals-benchmark/score.py").path
    let python = try #require(Oracle(named: "python3"))
    let result = try python.run([script, program.path, "--limit", "120"])
    let scores = result.output.matches(of: /F1 (\d\.\d+)/).compactMap { Double($0.1) }
    try #require(scores.count == 2, "\(result.output)\(result.errors)")
    #expect(scores[0] >= 0.90, "\(result.output)")
    #expect(scores[1] >= 0.78, "\(result.output)")
    #expect(result.output.contains("; 0 refused"), "\(result.output)")
  }
}
