internal import AfstemModel
internal import AfstemXLSX

/// `consolidated.xlsx`: the sheets that people look at, then one for each table of the common schema.
struct ConsolidatedWorkbook: Sendable {
  let sheets: [any LaidOutSheet]
  private let partnership: Partnership
  private let imprint: Imprint
  /// The last day that a file says it was drawn or sent.
  private let received: CalendarDate?
  private let language: Language

  /// - Parameter lengths: Of each table's values.
  init(
    _ package: DataPackage, tables: [Resource], lengths: [ValueLengths], glossary: Glossary,
    language: Language, views: EditionViews, since changes: EditionChanges? = nil
  ) {
    partnership = package.partnership
    self.language = language
    let (crime, budget, figures) = (views.crime, views.budget, views.figures)
    let data = zip(tables, lengths).map { SchemaSheet($0, lengths: $1) }
    let crimeSheet = CrimeSheet(crime, language: language)
    let budgetSheet = BudgetSheet(budget, language: language)
    let reconciliation = ReconciliationSheet(package.totals, language: language)
    let sources = SourcesSheet(package, language: language)
    // Findings are no facts, and files have a sheet for people.
    let facts = data.filter { ![SheetName.data("findings"), SheetName.data("sources")].contains($0.name) }
    let drafts = [reconciliation.draft, budgetSheet.draft, crimeSheet.draft]
    let shown: [any LaidOutSheet] = drafts + facts + [sources.draft]
    let places = PlaceIndex(shown, of: package.findings.compactMap(\.provenance))
    let findings = FindingsSheet(package, places: places, language: language)
    let details = OverviewSheet.Details(
      crime: crimeSheet, budget: budgetSheet)
    let answers = GroupAnswers(package, figures: figures, crime: crime, since: changes)
    let overview = OverviewSheet(
      package.partnership, answers: answers, crime: crime, budget: budget, details: details,
      language: language)
    let people = [
      overview.draft, crimeSheet.draft, budgetSheet.draft, reconciliation.draft, findings.draft,
      sources.draft,
    ]
    let purposes = SheetName.allCases.dropFirst().map { $0.purpose(in: language) }
    let entries =
      zip(people, purposes).map { CoverSheet.Entry(name: $0.name, purpose: $1) }
      + zip(data, tables).map { sheet, table in
        let (title, description) = (
          table.schema.title.text(in: language), table.schema.description.text(in: language)
        )
        return CoverSheet.Entry(name: sheet.name, purpose: "\(title): \(description)")
      }
    let cover = CoverSheet(
      package, imprint: glossary.imprint, year: figures.targets?.year, entries: entries,
      cuts: WorkbookCuts(lengths, in: shown + [findings.draft]), language: language)
    sheets = [cover.draft] + people + data
    imprint = glossary.imprint
    received = package.sources.compactMap(\.file.received).max()
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
    // A day of the job's or of the files': nothing here reads a clock.
    let day = imprint.published ?? received
    return DocumentProperties(
      title: partnership.name, subject: Self.subject.text(in: language),
      author: imprint.contact?.name ?? partnership.name,
      created: day.map { CalendarDateTime(year: $0.year, month: $0.month, day: $0.day) },
      application: "Afstem")
  }

  private static let subject = Message(
    da: "Samlede og afstemte oplysninger", en: "Consolidated and reconciled facts")
}
