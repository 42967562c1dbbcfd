internal import Model
internal import XLSX

/// `consolidated.xlsx`: the sheets that people look at, then one for each table of the common schema.
struct ConsolidatedWorkbook: Sendable {
  static let fileName = "consolidated.xlsx"

  let sheets: [any LaidOutSheet]
  private let partnership: Partnership
  private let language: Language

  init(_ package: DataPackage, tables: [Resource], glossary: Glossary, language: Language) {
    partnership = package.partnership
    self.language = language
    let crime = CrimeView(package, glossary: glossary)
    let budget = BudgetView(package.budget, glossary: glossary)
    let data = tables.map(SchemaSheet.init)
    let crimeSheet = CrimeSheet(crime, language: language)
    let budgetSheet = BudgetSheet(budget, language: language)
    let reconciliation = ReconciliationSheet(package.totals, language: language)
    let sources = SourcesSheet(package, language: language)
    // Findings are no facts, and files have a sheet for people.
    let facts = data.filter { ![SheetName.data("findings"), SheetName.data("sources")].contains($0.name) }
    let views = [reconciliation.draft, budgetSheet.draft, crimeSheet.draft]
    let shown: [any LaidOutSheet] = views + facts + [sources.draft]
    let places = PlaceIndex(shown, of: package.findings.compactMap(\.provenance))
    let findings = FindingsSheet(package, places: places, language: language)
    let details = OverviewSheet.Details(
      crime: crimeSheet, budget: budgetSheet, reconciliation: reconciliation, findings: findings,
      sources: sources, cuts: WorkbookCuts(tables, in: shown + [findings.draft]))
    let overview = OverviewSheet(package, crime: crime, budget: budget, details: details, language: language)
    sheets = [overview.draft] + details.drafts + data
  }

  /// Writes the workbook to a path.
  func write(to path: String) throws {
    var workbook = try WorkbookWriter(path: path)
    workbook.properties = properties
    for sheet in sheets {
      try workbook.addWorksheet(sheet.name, sheet.layout) { writer in try sheet.write(to: &writer) }
    }
    try workbook.commit()
  }

  private var properties: DocumentProperties {
    DocumentProperties(
      title: partnership.name, subject: Self.subject.text(in: language), application: "Afstem")
  }

  private static let subject = Message(
    da: "Samlede og afstemte oplysninger", en: "Consolidated and reconciled facts")
}
