import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemCombining
@testable import AfstemFiles
@testable import AfstemModel

@Suite("Combined tables of a job")
struct CombinationJobTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try job()
    try folder.write("Post;2017\nLøn;1\nDrift;5\nI alt;6\n", to: "ind/sof/a.csv")
    try folder.write("Post;2017\nLøn;2\nLeje;7\n", to: "ind/fsb/b.csv")
  }

  private func job(_ lines: String = "") throws {
    try folder.write(
      "combined:\n  - files: \"ind/{partner}/*.csv\"\n    to: samlet.csv\n    by: partner\n\(lines)",
      to: "afstem.yml")
  }

  private func run() throws -> Published { try JobRun(job: Job(at: folder.path)).publish() }

  private func rows() throws -> [String] {
    try folder.text(of: "samlet.csv").split(separator: "\r\n").map(String.init)
  }

  @Test("the files become one table, made again when one of them or an option has changed")
  func madeAgain() throws {
    #expect(try run().outcome?.products == ProductTally(made: 1))
    #expect(
      try rows() == [
        "partner,Post,2017,source_file,source_sheet,source_cell", "fsb,Løn,2,ind/fsb/b.csv,,2:1",
        "fsb,Leje,7,ind/fsb/b.csv,,3:1", "sof,Løn,1,ind/sof/a.csv,,2:1", "sof,Drift,5,ind/sof/a.csv,,3:1",
      ])
    #expect(try run().figures?.products == ProductTally(unchanged: 1))
    try folder.write("Post;2017\nLøn;3\nLeje;7\n", to: "ind/fsb/b.csv")
    #expect(try run().outcome?.products == ProductTally(made: 1))
    try job("    source: false\n")
    #expect(try run().outcome?.products == ProductTally(made: 1))
    #expect(try rows()[1] == "fsb,Løn,3")
    try FileSystem.remove(folder.path + "/ind/sof/a.csv")
    #expect(try run().outcome?.products == ProductTally(made: 1))
    #expect(try rows().count == 3)
  }

  @Test("a total that differs, and rows that do not fit, are findings of the run")
  func findings() throws {
    try folder.write("Post;2017\nLøn;1\nDrift;5\nI alt;7\n", to: "ind/sof/a.csv")
    try folder.write("Post;2017\nLøn;2\nLeje;7\nMad;8\nRejse;efter aftale\nMøder;1\n", to: "ind/fsb/b.csv")
    let published = try run()
    #expect(published.status == .errorsFound)
    #expect(Set(published.outcome?.package.findings.map(\.code) ?? []) == [.totalDiffers, .numberMalformed])
    #expect(try folder.text(of: "samlet.rejects.csv").contains("efter aftale"))
    #expect(try run().figures?.products == ProductTally(unchanged: 1))
  }

  @Test("what does not fit in a strict table leaves the old one as it is")
  func strict() throws {
    try job("    strict: true\n")
    _ = try run()
    let before = try rows()
    try folder.write("Post;2017\nLøn;1\nDrift;5\nI alt;7\n", to: "ind/sof/a.csv")
    #expect(throws: RunError.self) { try run() }
    #expect(try rows() == before)
  }

  @Test("a table lies among the files that its pattern names, and is none of them")
  func among() throws {
    try folder.write("combined: [{ files: \"*.csv\", to: samlet.csv }]", to: "afstem.yml")
    try folder.write("Post;2017\nLøn;1\nDrift;5\n", to: "a.csv")
    _ = try run()
    #expect(try run().figures?.products == ProductTally(unchanged: 1))
    #expect(try rows().count == 3)
  }

  @Test(
    "one sentence for each way an entry can be wrong",
    arguments: [
      ("{ files: a.csv }", "the key \"to\" is missing under \"combined\""),
      ("{ files: a.csv, to: ud }", "must end in .xlsx or .csv"),
      ("{ files: 'b/*.csv', to: u.csv, by: partner }", "has no place for \"partner\""),
      ("{ files: a.csv, to: u.csv, tidi: true }", "did you mean \"tidy\"?"),
      ("{ files: a.csv, to: u.csv, alias: Beløb }", "must be keys, each with a value"),
    ])
  func wrong(entry: String, sentence: String) throws {
    let error = #expect(throws: JobError.self) { try Job.reading("combined:\n  - \(entry)") }
    #expect(error?.text(in: .english).contains(sentence) == true)
  }
}
