import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Lines that a job lacks")
struct JobProposalTests {
  private static let tail = "inputs: [{ files: \"a.csv\" }] # slut\n"

  private func edited(_ text: String, _ proposals: JobProposal...) throws -> String {
    try JobFileEdit(text, adding: proposals, at: JobLocation(folder: "job")).text
  }

  @Test(
    "an alias is put into the entry as it is written, and all else stays",
    arguments: [
      (
        "  - { name: Haver, focusArea: 1 } # her",
        "  - { name: Haver, focusArea: 1, aliases: [Grønne haver] } # her"
      ),
      ("  - { name: Haver, aliases: [Have] }", "  - { name: Haver, aliases: [Have, Grønne haver] }"),
      ("  - { name: Haver, aliases: Have }", "  - { name: Haver, aliases: [Have, Grønne haver] }"),
      ("  - name: Haver\n    focusArea: 1", "  - name: Haver\n    aliases: [Grønne haver]\n    focusArea: 1"),
      (
        "  - name: Haver\n    aliases:\n      - Have # gl.",
        "  - name: Haver\n    aliases:\n      - Have # gl.\n      - Grønne haver"
      ),
      (
        "  - { name: \"Haver\", aliases: [\"a, b\", 'c]'] }",
        "  - { name: \"Haver\", aliases: [\"a, b\", 'c]', Grønne haver] }"
      ),
    ])
  func alias(before: String, after: String) throws {
    let text = { (entry: String) in
      "# navne\npartnership: { id: p, name: P }\nactivities: # planens\n\(entry)\n\(Self.tail)"
    }
    let proposal = JobProposal(.activities, "Grønne haver", candidates: ["Haver"])
    #expect(try edited(text(before), proposal) == text(after))
  }

  @Test("a new name goes last in its list, and a list that is missing comes last in the file")
  func added() throws {
    let text =
      "partnership:\n  id: p\n  areas: [Nord] # to\noffenceTypes:\n  - { id: a, name: Indbrud }\n\n\(Self.tail)"
    let result = try edited(
      text, JobProposal(.areas, "Syd: øst"), JobProposal(.offenceTypes, "Vold/Trusler"),
      JobProposal(.activities, "Klub"))
    #expect(
      result == """
        partnership:
          id: p
          areas: [Nord, "Syd: øst"] # to
        offenceTypes:
          - { id: a, name: Indbrud }
          - { id: vold-trusler, name: Vold/Trusler }

        \(Self.tail)activities:
          - { name: Klub }

        """)
  }

  @Test(
    "what is accepted makes the names known, and the file as it was is kept",
    arguments: [Finding.Code.unknownActivity, .unknownArea, .unknownOffenceType])
  func accepted(code: Finding.Code) throws {
    let folder = try TemporaryFolder()
    let fixture = Fixture(variantOf: code)
    for name in try FolderTree(fixture.folder.path).files() where !name.hasPrefix(".") {
      try folder.write(try Data(contentsOf: fixture.folder.appending(path: name)), to: name)
    }
    let before = try folder.text(of: "afstem.yml")
    let outcome = try JobRun(job: Job(at: folder.path)).check()
    let proposals = JobProposals(outcome.package.findings)
    let backup = try #require(try proposals.accept(into: JobLocation(folder: folder.path)))
    #expect(try String(contentsOfFile: backup, encoding: .utf8) == before)
    let after = try JobRun(job: Job(at: folder.path)).check()
    let text = try folder.text(of: "afstem.yml")
    #expect(!after.package.findings.contains { $0.code == code }, "\(text)")
    #expect(JobProposals(after.package.findings).all.isEmpty)
  }

  @Test("a job file by another name is named, and where there is none it is said how to make one")
  func nearMiss() throws {
    let folder = try TemporaryFolder()
    let message = { () -> String in
      let error = #expect(throws: RunError.self) { try Job(at: folder.path) }
      return error?.text(in: .danish) ?? ""
    }
    #expect(message().hasSuffix("; lav en med: afstem init"))
    try folder.write("", to: "afstem.yml.txt")
    #expect(message().hasSuffix("; mente du afstem.yml.txt?"))
  }
}
