import AfstemTestSupport
import Testing

@testable import AfstemConvert
@testable import AfstemFiles
@testable import AfstemModel

@Suite("Converting many files into a folder")
struct ConversionBatchTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func plan(
    _ files: [String], to target: ConversionFormat? = nil,
    _ change: (inout ConversionOptions) -> Void = { _ in }
  ) throws -> ConversionPlan {
    var options = ConversionOptions()
    change(&options)
    return try ConversionPlan(
      files.map { "\(folder.path)/\($0)" }, into: "\(folder.path)/ud", to: target, options)
  }

  private func outputs(_ plan: ConversionPlan) -> [String] {
    plan.conversions.map { String($0.output.dropFirst(folder.path.count + 1)) }
  }

  private func run(
    _ files: [String], to target: ConversionFormat? = nil, jobs: Int = 1,
    _ change: (inout ConversionOptions) -> Void = { _ in }
  ) throws -> [ConversionBatch.Outcome] {
    var options = ConversionOptions()
    change(&options)
    return ConversionBatch(try plan(files, to: target, change), options).run(jobs: jobs)
  }

  private func written() throws -> [String] { try FolderTree(folder.path + "/ud").files() }

  @Test(
    "a file that a pattern names keeps the folders that the pattern leaves open; one that is named keeps its name"
  )
  func names() throws {
    for name in ["ind/a/b.csv", "ind/c.csv", "ind/a/d/e.CSV", "løs/f.tsv", "løs/g.2016"] {
      try folder.write("a\n1\n", to: name)
    }
    let patterns = try plan(["ind/**/*.csv"])
    #expect(outputs(patterns) == ["ud/a/b.xlsx", "ud/a/d/e.xlsx", "ud/c.xlsx"])
    let named = try plan(["ind/a/b.csv", "løs/f.tsv", "løs/g.2016"], to: .csv)
    #expect(outputs(named) == ["ud/b.csv", "ud/f.csv", "ud/g.2016.csv"])
  }

  @Test("two files of one output are refused by name before anything is written")
  func clash() throws {
    try folder.write("a\n1\n", to: "ind/a/tal.csv")
    try folder.write("a\n2\n", to: "ind/b/tal.csv")
    let error = #expect(throws: RunError.self) { try plan(["ind/a/tal.csv", "ind/b/tal.csv"]) }
    #expect(error?.text(in: .danish).contains("2 filer ville blive til") == true)
    #expect(error?.text(in: .danish).contains("ind/b/tal.csv") == true)
    #expect(error?.status == .outputUnavailable)
    #expect(try plan(["ind/*/tal.csv"]).conversions.count == 2)
  }

  @Test("an output that would replace one of the files is refused")
  func replaced() throws {
    try folder.write("a\n1\n", to: "ud/tal.csv")
    let error = #expect(throws: RunError.self) { try plan(["ud/tal.csv"], to: .csv) }
    #expect(error?.text(in: .danish).contains("skal læses") == true)
  }

  @Test(
    "what lies in the output's folder is named by no wildcard, so that a second call converts the same files")
  func secondCall() throws {
    try folder.write("a\n1\n", to: "tal.csv")
    #expect(try run(["**/*.csv"], to: .csv).status == .done)
    #expect(outputs(try plan(["**/*.csv"], to: .csv)) == ["ud/tal.csv"])
  }

  @Test("a folder is refused with the pattern that was meant, and no output leads out of the folder")
  func astray() throws {
    try folder.write("a\n1\n", to: "ind/x/tal.csv")
    let error = #expect(throws: RunError.self) { try plan(["ind"]) }
    #expect(error?.text(in: .danish).contains("/ind/**/*.csv'") == true)
    #expect(throws: RunError.self) { try plan(["ind/*/../../ind/x/tal.csv"]) }
  }

  @Test("one bad file never stops the rest, whatever is done at a time", arguments: [1, 2, 5])
  func badFile(jobs: Int) throws {
    for number in 1...60 { try folder.write("a,b\n\(number),x\n", to: "ind/\(number).csv") }
    try folder.write("PK\u{3}\u{4}afbrudt", to: "ind/0.csv")
    try folder.write("~", to: "ind/~$lås.csv")
    let outcomes = try run(["ind/*.csv", "ind/savnet.csv"], jobs: jobs)
    #expect(outcomes.status == .errorsFound)
    #expect(outcomes.count == 62)
    #expect(try written().count == 60)
    let failed = outcomes.filter { (try? $0.result.get()) == nil }.map(\.input)
    #expect(failed.map { String($0.dropFirst(folder.path.count + 1)) } == ["ind/savnet.csv", "ind/0.csv"])
  }

  @Test("nothing converted is the status of the one reason, and no empty folder is left")
  func nothingConverted() throws {
    try folder.write("PK\u{3}\u{4}afbrudt", to: "ind/ny/0.csv")
    #expect(try run(["ind/**/*.csv"]).status == .inputUnusable)
    #expect(FileStatus(path: folder.path + "/ud") == nil)
    #expect(try run(["savnet/*.csv"]).status == .inputMissing)
  }

  @Test("an output that cannot be written is no fault of a file")
  func unwritable() throws {
    try folder.write("a\n1\n", to: "ind/a/tal.csv")
    try folder.write("a\n1\n", to: "ind/tal.csv")
    try folder.write("i vejen", to: "ud/a")
    #expect(try run(["ind/**/*.csv"]).status == .outputUnavailable)
    #expect(try written() == ["a", "tal.xlsx"])
  }

  @Test(
    "of a workbook with more sheets that is said, and all are written into a folder where that is asked for")
  func sheets() throws {
    try folder.write("a\n1\n", to: "tal.csv")
    try TwoSheets.write(to: folder.path + "/plan.xlsx")
    let outcomes = try run(["*.xlsx"])
    #expect(try outcomes.first?.result.get().sheetsLeft == ["Budget"])
    #expect(try written() == ["plan.csv"])
    try FileSystem.removeTree(folder.path + "/ud")
    #expect(try run(["*.xlsx", "tal.csv"]) { $0.convertsAllSheets = true }.status == .done)
    #expect(try written() == ["plan/1-Oversigt.csv", "plan/2-Budget.csv", "tal.csv"])
  }
}
