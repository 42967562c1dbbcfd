import Foundation
import AfstemTestSupport
import Testing

@Suite("Totals that people marked", .needsSharedData("totals-benchmark"))
struct TotalsBenchmarkTests {
  @Test(
    "of the first tables the F1 is 0.88 by cells and 0.78 with the same parts, and none is refused",
    .needs(GoldenCase.program != nil, "the program"))
  func slice() throws {
    let program = try #require(GoldenCase.program)
    let folder = SharedData.folder.appending(path: "totals-benchmark")
    let tables = folder.appending(path: "validation.jl.gz").path
    let python = try #require(Oracle(named: "python3"))
    let result = try python.run([
      folder.appending(path: "score.py").path, program.path, tables, "--limit", "120",
    ])
    let scores = result.output.matches(of: /F1 (\d\.\d+)/).compactMap { Double($0.1) }
    try #require(scores.count == 2, "\(result.output)\(result.errors)")
    #expect(scores[0] >= 0.88, "\(result.output)")
    #expect(scores[1] >= 0.78, "\(result.output)")
    #expect(result.output.contains("; 0 refused"), "\(result.output)")
  }
}
