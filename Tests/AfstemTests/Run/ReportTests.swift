import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish

@Suite("The report alone")
struct ReportTests {
  private let partnership: PartnershipFolder

  init() throws { partnership = try PartnershipFolder() }

  private var folder: TemporaryFolder { partnership.folder }

  private func run() throws -> JobRun { JobRun(job: try Job(at: folder.path)) }

  @Test("it is the page that a run would write, what changed since the last one included")
  func samePage() throws {
    #expect(try run().report(for: nil).report.html.contains("Der er ingen tidligere kørsel"))
    #expect(FileStatus(path: folder.file(".afstem")) == nil)
    _ = try run().publish()
    try folder.write(PartnershipFolder.budget(total: "250.000"), to: "budget/oversigt.csv")
    let page = try run().report(for: nil).report.html
    #expect(!page.contains("Der er ingen tidligere kørsel"))
    _ = try run().publish()
    #expect(try folder.text(of: "out/report.html") == page)
  }

  @Test("a ledger that cannot be read is no reason to have no report")
  func noLedger() throws {
    try folder.write("x", to: ".afstem/ledger.sqlite")
    #expect(try run().report(for: nil).report.html.contains("Der er ingen tidligere kørsel"))
    #expect(try folder.text(of: ".afstem/ledger.sqlite") == "x")
  }
}
