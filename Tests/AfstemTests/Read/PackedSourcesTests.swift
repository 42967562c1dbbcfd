import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemCells
@testable import AfstemConvert
@testable import AfstemModel
@testable import AfstemProof
@testable import AfstemRead

@Suite("Tables in archives")
struct PackedSourcesTests {
  private static let packed = Checkout.folder.appending(path: "fixtures/packed")

  private func proof(_ name: String, limits: JobLimits = JobLimits()) -> FileProof {
    FileProof(paths: [Self.packed.appending(path: name).path], limits: limits)
  }

  /// By the name of the file within the archive.
  private func codes(_ proof: FileProof) -> [String: [Finding.Code]] {
    Dictionary(grouping: proof.findings) { Self.member($0.provenance) }.mapValues { $0.map(\.code) }
  }

  private static func member(_ provenance: Provenance?) -> String {
    provenance?.file.split(separator: ".zip/", maxSplits: 1).last.map(String.init) ?? ""
  }

  @Test(
    "a table is read out of gzip, of one stream or of several", arguments: ["politi.csv.gz", "dele.csv.gz"])
  func gzip(name: String) {
    let proof = proof(name)
    #expect(proof.status == .done)
    #expect(proof.findings == [])
    #expect(!proof.totals.isEmpty)
  }

  @Test("a gzip file that breaks off, and one that swells past the limits, are refused")
  func badGzip() {
    #expect(proof("afbrudt.csv.gz").findings.map(\.code) == [.unreadableFile])
    #expect(proof("bombe.csv.gz").findings.map(\.code) == [.limitExceeded])
    var limits = JobLimits()
    limits.inflationRatio = .max
    limits.fileBytes = 1 << 20
    #expect(proof("bombe.csv.gz", limits: limits).findings.map(\.code) == [.limitExceeded])
  }

  @Test("each table of an archive is a source of its own, and what is no table is named")
  func members() {
    let proof = proof("flere.zip")
    let found = codes(proof)
    #expect(found["2016/politi.csv"] == nil)
    #expect(found["etc/politi.csv"] == [.totalDiffers])
    #expect(found["2016/politi.csv (2)"] == [.totalDiffers])
    #expect(found["indre.zip"] == [.unreadableFile])
    #expect(found["gammel.csv.gz"] == [.notATable])
    #expect(found["brev.pdf"] == [.fileNotRead])
    let names = Set(proof.totals.map { Self.member($0.provenance) })
    #expect(names.contains("010170-****.csv"))
    #expect(names.contains("linje\\u{A}skift.csv"))
    #expect(names.contains("2016/politi.csv"))
  }

  @Test("a locked archive is refused as one")
  func locked() throws {
    let finding = try #require(proof("laast.zip").findings.first)
    #expect(finding.text(in: .danish) == "filen er låst med adgangskode; gem den uden")
  }

  @Test("an archive with more in it than the limits allow is refused before it is unpacked")
  func bounded() {
    var limits = JobLimits()
    limits.inflatedBytes = 1_000
    #expect(proof("flere.zip", limits: limits).findings.map(\.code) == [.limitExceeded])
  }

  @Test("the only table of an archive is converted; of several one must be named")
  func converted() throws {
    let folder = try TemporaryFolder()
    func convert(_ name: String, sheet: String? = nil) throws {
      var options = ConversionOptions()
      options.sheet = sheet
      _ = try Conversion(
        input: Self.packed.appending(path: name).path, output: folder.path + "/ud.csv", options: options
      ).run()
    }
    for name in ["en.zip", "politi.csv.gz"] {
      try convert(name)
      #expect(try folder.text(of: "ud.csv").contains("Indbrud"))
    }
    #expect(throws: RunError.self) { try convert("flere.zip") }
    try convert("flere.zip", sheet: "2016/politi.csv (2)")
    #expect(try folder.text(of: "ud.csv").contains("I alt,170"))
  }
}

@Suite("OpenDocument spreadsheets as sources")
struct OpenDocumentSourceTests {
  private static let names = [
    "helhedsplan-aktiviteter", "okf-aktiviteter", "oversigt-2017", "sof-aktiviteter", "ssp-aktiviteter",
  ]

  private func grids(_ path: String) throws -> [Grid] {
    let location = Checkout.folder.appending(path: "fixtures/\(path)").path
    let source = SourceFile(path: path, sha256: "", byteCount: 0, order: 0)
    return try #require(Reading().read(FoundFile(source: source, location: location)).value).grids
  }

  @Test("LibreOffice's copy of a workbook has the same cells in the same places", arguments: names)
  func sameCells(name: String) throws {
    let workbook = try grids("systems/tingbjerg-husum-2017/budget/\(name).xlsx")
    let document = try grids("opendocument/\(name).ods")
    #expect(workbook.map(\.sheet) == document.map(\.sheet))
    for (one, other) in zip(workbook, document) {
      #expect(one.isHidden == other.isHidden)
      #expect(one.hiddenColumns == other.hiddenColumns)
      #expect(one.rows.map(\.number) == other.rows.map(\.number))
      for (row, same) in zip(one.rows, other.rows) {
        #expect(row.isHidden == same.isHidden)
        #expect(row.cells.map(\.column) == same.cells.map(\.column))
        #expect(row.cells.map(\.content) == same.cells.map(\.content))
        #expect(row.cells.map(\.formula) == same.cells.map(\.formula))
        #expect(row.cells.map(\.isBold) == same.cells.map(\.isBold))
        #expect(row.cells.map(\.isStruckThrough) == same.cells.map(\.isStruckThrough))
      }
    }
  }

  @Test("the job gives the same figures with its workbooks as OpenDocument spreadsheets")
  func sameFigures() throws {
    let folder = try TemporaryFolder()
    let system = Checkout.folder.appending(path: "fixtures/systems/tingbjerg-husum-2017")
    let copy = folder.url.appending(path: "job")
    try FileManager.default.copyItem(at: system, to: copy)
    let original = try JobRun(job: Job(at: system.path)).check().package
    for name in Self.names {
      try FileManager.default.removeItem(at: copy.appending(path: "budget/\(name).xlsx"))
      try FileManager.default.copyItem(
        at: Checkout.folder.appending(path: "fixtures/opendocument/\(name).ods"),
        to: copy.appending(path: "budget/\(name).ods"))
    }
    let job = copy.appending(path: "afstem.yml")
    let text = try String(contentsOf: job, encoding: .utf8).replacing(".xlsx", with: ".ods")
    try text.write(to: job, atomically: true, encoding: .utf8)
    let package = try #require(try JobRun(job: Job(at: copy.path)).publish().outcome).package
    #expect(package.budget.map(\.amount) == original.budget.map(\.amount))
    #expect(package.totals.map(\.verdict) == original.totals.map(\.verdict))
    #expect(
      package.findings.map { $0.text(in: .danish) }.sorted()
        == original.findings.map { $0.text(in: .danish).replacing(".xlsx", with: ".ods") }.sorted())
    // Notes are put into workbooks alone; another file comes back as it was, with a list beside it.
    let returns = copy.appending(path: "out/returns/budget")
    let names = try FileManager.default.contentsOfDirectory(atPath: returns.path)
    #expect(names.contains(where: ReturnMark.isOurs))
    for name in names where name.hasSuffix(".ods") {
      let returned = try Data(contentsOf: returns.appending(path: name))
      #expect(try returned == Data(contentsOf: copy.appending(path: "budget/\(name)")))
    }
  }
}
