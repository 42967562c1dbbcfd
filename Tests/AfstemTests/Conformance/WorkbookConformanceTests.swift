import Foundation
import AfstemTestSupport
import Testing

/// What other programs make of `consolidated.xlsx`.
///
/// Each test is disabled where its program cannot be had; `scripts/setup --test` installs them.
@Suite("The workbook in other programs")
struct WorkbookConformanceTests {
  @Test(
    "openpyxl and python-calamine read the same values, and every formula has one",
    .needsPython, arguments: Fixture.systems)
  func sameValues(fixture: Fixture) throws {
    let folder = try fixture.published().written()
    try Oracle.python?.accepts(Checkout.check("same_values"), "\(folder.path)/consolidated.xlsx")
  }

  @Test(
    "the workbook's tables state what the CSV files state",
    .needsPython, arguments: Fixture.systems)
  func sameAsCSV(fixture: Fixture) throws {
    let folder = try fixture.published().written()
    try Oracle.python?.accepts(
      Checkout.check("same_as_csv"), "\(folder.path)/consolidated.xlsx", "\(folder.path)/csv")
  }

  @Test(
    "every part is valid against the schemas of ECMA-376",
    .needsSchemas, .needsXMLLint, .needsPython,
    arguments: Fixture.systems)
  func validParts(fixture: Fixture) throws {
    let schemas = try #require(SharedData.schemas)
    let folder = try fixture.published().written()
    try Oracle.python?.accepts(Checkout.check("valid_parts"), "\(folder.path)/consolidated.xlsx", schemas)
  }

  @Test(
    "each chart leads to cells that hold what it remembers of them", .needsPython,
    arguments: Fixture.systems)
  func charts(fixture: Fixture) throws {
    let folder = try fixture.published().written()
    try Oracle.python?.accepts(Checkout.check("chart_references"), "\(folder.path)/consolidated.xlsx")
  }

  @Test(
    "LibreOffice opens it and prints it", .needsLibreOffice,
    arguments: [Fixture(name: "tingbjerg-husum-2013"), Fixture(name: "tingbjerg-husum-2017")])
  func printed(fixture: Fixture) throws {
    let folder = try fixture.published().written()
    // A profile of its own: two LibreOffices on one profile refuse each other.
    try Oracle.libreOffice?.accepts(
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "pdf",
      "--outdir", folder.path, "\(folder.path)/consolidated.xlsx")
    let pdf = FileManager.default.contents(atPath: "\(folder.path)/consolidated.pdf") ?? Data()
    #expect(pdf.count > 10_000)
  }

  @Test(
    "the data package is valid to Frictionless", .needsPython,
    arguments: Fixture.systems)
  func dataPackage(fixture: Fixture) throws {
    let folder = try fixture.published().written()
    try Oracle.python?.accepts("-m", "frictionless", "validate", "datapackage.json", in: folder.url)
  }
}
