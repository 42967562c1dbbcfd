import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

/// Templates are filled in by another program, and read by a job that says nothing of them.
@Suite("Templates", .needsPython)
struct TemplateTests {
  private let folder: TemporaryFolder

  private static let names = """
    partnership:
      id: husum
      name: Husum Partnerskab
      period: 2017-2018
      areas: [Tingbjerg, Voldparken]
      partners: [{ id: sof, name: Socialforvaltningen }]
    focusAreas: { 1: Fællesskaber, 2: Byliv }
    activities:
      - { name: Kvindeidræt, focusArea: 1 }
      - { name: "Vidensog/kompetencehus i Tingbjerg og Utterslevhuse", focusArea: 2 }
      - { name: Mødefacilitering }
    offenceTypes:
      - { id: burglary, name: Indbrud }
      - { id: violence, name: Vold/Trusler }
      - { id: drugs, name: Narkotika, monitored: true }

    """

  init() throws { folder = try TemporaryFolder() }

  private func template(_ kind: TemplateKind, year: Int? = nil) throws -> String {
    let job = try Job.reading(Self.names + "inputs: [{ files: \"*.csv\" }]")
    let path = folder.file("\(kind.rawValue).xlsx")
    try PartnerTemplate(
      kind, glossary: job.glossary, year: year, partner: job.glossary.partnership.partners.first,
      deadline: nil,
      contact: Contact(name: "Mette Holm"), language: .danish
    ).write(to: path)
    return path
  }

  private func fill(_ template: String, as name: String = "ind/udfyldt.xlsx", _ changes: String...) throws {
    try folder.write("", to: "ind/.keep")
    let result = try #require(Oracle.python).run(
      [Checkout.check("fill_template"), template, folder.file(name)] + changes)
    try #require(result.status == 0, "\(result.errors)")
  }

  private func outcome() throws -> RunOutcome {
    try folder.write(Self.names + "inputs: [{ files: \"ind/*.*\" }]", to: "afstem.yml")
    return try #require(try JobRun(job: Job(at: folder.path)).publish(isForced: true).outcome)
  }

  /// How many facts there are, and what they add up to.
  private func sums(_ package: DataPackage) -> [String] {
    let budget = package.budget.compactMap { $0.amount.value?.øre }.reduce(0, +) / 100
    let crime = package.crime.compactMap(\.count).reduce(0, +)
    return [
      "\(package.budget.count) \(budget)", "\(package.crime.count) \(crime)", "\(package.targets.count)",
      "\(package.indicators.count)",
    ]
  }

  @Test(
    "one that is filled in right becomes the facts that were written, with no word of it in the job",
    arguments: [
      (TemplateKind.budget, ["18 1125", "0 0", "0", "0"]), (.overview, ["6 381", "0 0", "0", "0"]),
      (.crime, ["0 0", "12 942", "0", "0"]), (.targets, ["0 0", "0 0", "4", "0"]),
      (.indicators, ["0 0", "0 0", "0", "3"]),
    ])
  func filled(kind: TemplateKind, expected: [String]) throws {
    try fill(template(kind))
    let package = try outcome().package
    #expect(sums(package) == expected)
    #expect(package.findings.filter { $0.severity < .info }.map(\.description) == [])
  }

  @Test(
    "LibreOffice saves one as a workbook, as ODS or as CSV, and it still says the same", .needsLibreOffice,
    arguments: ["xlsx", "ods", "csv"])
  func converted(format: String) throws {
    try fill(template(.overview), as: "udfyldt.xlsx")
    try folder.write("", to: "ind/.keep")
    let filter = format == "csv" ? "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false" : format
    try Oracle.libreOffice?.accepts(
      "-env:UserInstallation=file://\(folder.path)/.office", "--headless", "--convert-to", filter, "--outdir",
      folder.file("ind"), folder.file("udfyldt.xlsx"))
    let package = try outcome().package
    #expect(sums(package) == ["6 381", "0 0", "0", "0"])
    #expect(package.totals.count { $0.verdict == .holds } == 2)
    #expect(package.findings.filter { $0.severity < .info }.map(\.description) == [])
  }

  @Test(
    "what is filled in wrong is a finding at its cell",
    arguments: [
      (TemplateKind.budget, "B6=20.00.0", Finding.Code.numberMalformed, "B6"),
      (.overview, "C6=#REF!", .errorValue, "C6"), (.crime, "B5=Gadeuorden", .unknownOffenceType, "B5"),
      (.crime, "A5=Valby", .unknownArea, "A5"), (.budget, "B6==500*2", .formulaWithoutValue, "B6"),
      (.targets, "E5=tolv", .numberMalformed, "E5"),
    ])
  func wrong(kind: TemplateKind, change: String, code: Finding.Code, cell: String) throws {
    try fill(template(kind), change)
    let findings = try outcome().package.findings
    #expect(findings.filter { $0.code == code }.map { $0.provenance?.cell } == [cell], "\(findings)")
  }

  @Test("rows in another order, and one added below the total, are read as they stand")
  func moved() throws {
    try fill(
      template(.budget), as: "ind/udfyldt.xlsx", "A5=Evt. andet", "A7=Lønmidler", "A9=Transport", "B9=1000")
    let package = try outcome().package
    #expect(sums(package)[0] == "20 2125")
    #expect(package.findings.filter { $0.severity < .warning }.map(\.description) == [])
  }

  @Test("one that comes back empty states nothing and is no error", arguments: TemplateKind.allCases)
  func empty(kind: TemplateKind) throws {
    try folder.write(try Data(contentsOf: URL(filePath: template(kind))), to: "ind/tom.xlsx")
    let outcome = try outcome()
    #expect(outcome.status == .done)
    #expect(outcome.package.crime.isEmpty)
    #expect(outcome.package.budget.allSatisfy { $0.amount == .blank })
  }

  @Test("a template asks for one year where one is named, and equal calls give equal bytes")
  func year() throws {
    let first = try Data(contentsOf: URL(filePath: template(.crime, year: 2018)))
    #expect(try Data(contentsOf: URL(filePath: template(.crime, year: 2018))) == first)
    try fill(folder.file("crime.xlsx"))
    #expect(try Set(outcome().package.crime.map { "\($0.period)" }) == ["2018"])
  }

  @Test(
    "every part is valid against the schemas of ECMA-376", .needsSchemas, .needsXMLLint,
    arguments: TemplateKind.allCases)
  func schemas(kind: TemplateKind) throws {
    try Oracle.python?.accepts(Checkout.check("valid_parts"), template(kind), #require(SharedData.schemas))
  }
}
