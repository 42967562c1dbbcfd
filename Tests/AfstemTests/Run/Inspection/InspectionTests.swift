import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("Inspecting a file")
struct InspectionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a delimited file is described with the reasons for each decision")
  func delimited() throws {
    try folder.write("Gerningstype;2012;2013\nIndbrud;154;141\nHærværk;73;?\n", to: "politi.csv")
    let inspection = try Inspection(path: folder.path + "/politi.csv")
    #expect(inspection.isReadable)
    #expect(inspection.text?.encoding == "UTF-8")
    #expect(inspection.text?.dialect == "; \" LF")
    #expect(inspection.text?.dialectReasons.first?.english.contains("3 of 3 records have 3 fields") == true)
    let table = try #require(inspection.sheets.first?.tables.first)
    #expect(table.range == "1:1-3:3")
    #expect(table.kind == .crime)
    #expect(table.columns.map(\.role) == ["offenceType", "value 2012", "value 2013"])
    #expect(table.factCount == 4)
    #expect(table.facts.last?.text == "Hærværk, 2013: ?")
  }

  @Test("a file that is no table is described by what it is")
  func noTable() throws {
    try folder.write("%PDF-1.7", to: "plan.xlsx")
    let inspection = try Inspection(path: folder.path + "/plan.xlsx")
    #expect(!inspection.isReadable)
    #expect(inspection.findings.map(\.code) == [.notATable])
  }

  @Test("a file that is not there is status 66")
  func missing() {
    let error = #expect(throws: RunError.self) { try Inspection(path: folder.path + "/mangler.csv") }
    #expect(error?.status == .inputMissing)
  }

  // The files lie beside the project and are not part of it: without them the test is disabled.
  @Test(
    "every real file is described or refused with a reason", .needs(!RealFile.all.isEmpty, "../shared/data"),
    arguments: RealFile.all)
  func realFile(_ file: RealFile) throws {
    let inspection = try Inspection(path: file.path)
    let isDescribed = inspection.sheets.contains { $0.rowCount > 0 }
    let isRefused = inspection.findings.contains { [.unreadableFile, .limitExceeded].contains($0.code) }
    #expect(isDescribed || isRefused)
    #expect(inspection.isReadable || isRefused)
  }
}
