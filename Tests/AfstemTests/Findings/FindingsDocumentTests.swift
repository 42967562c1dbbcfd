import Foundation
import AfstemTestSupport
import Testing

@testable import AfstemModel

/// Written anew by `scripts/record-golden`.
@Suite("The document of findings", .needsProgram)
struct FindingsDocumentTests {
  @Test("it is what the program writes of its catalogue", arguments: Language.allCases)
  func document(language: Language) throws {
    let name = language == .english ? "docs/findings.md" : "docs/findings.\(language.rawValue).md"
    let file = Checkout.folder.appending(path: name)
    let program = try #require(GoldenCase.program)
    let written = try program.run(["explain", "--markdown", "--language", language.rawValue])
    #expect(written.status == 0, "\(written.errors)")
    if GoldenCase.isRecording { try Data(written.output.utf8).write(to: file) }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(recorded == written.output, "\(name) is stale; run scripts/record-golden")
  }
}
