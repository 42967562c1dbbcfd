package import AfstemModel

/// The annual status report: everything its page shows, as text in the report's language.
///
/// The property names are those that the templates in `Templates` fill in.
package struct StatusReport: Sendable, Encodable {
  /// `da` or `en`.
  var language: String
  /// The partnership's name.
  var title: String
  /// The year that targets are judged for; `nil` where nothing is reported.
  var statusYear: Int?
  var isPublic: Bool
  /// What a public edition leaves out.
  var publicNote: String?
  var period: String?
  var areas: String?
  var partners: String?
  /// The numbers that every output shares.
  var figures: KeyFiguresReport
  var summary: SummarySection
  var targets: TargetSection?
  /// `nil` where no area has figures.
  var areaCounts: AreaSection?
  var indicators: [IndicatorSection]
  var budget: BudgetSection?
  /// `nil` where everything is accounted for.
  var unaccounted: UnaccountedSection?
  /// `nil` where every figure is as it was.
  var revisions: RevisionSection?
  var findings: [FindingSection]
  var notes: NotesSection
  var sources: [SourceLine]
  /// `nil` where everything has come.
  var missing: MissingSection?

  /// - Parameters:
  ///   - year: The year to judge targets for; the latest that a target has a count for unless given.
  ///   - changes: What changed since an earlier run; `nil` where there is none, and in a public edition.
  package init(
    _ package: DataPackage, glossary: Glossary, language: Language, year: Int? = nil,
    since changes: EditionChanges? = nil
  ) {
    self.init(
      package, views: EditionViews(package, glossary: glossary, year: year), glossary: glossary,
      language: language, year: year, since: changes)
  }

  /// - Parameter views: Of the package, for the same year.
  init(
    _ package: DataPackage, views: EditionViews, glossary: Glossary, language: Language, year: Int? = nil,
    since changes: EditionChanges? = nil
  ) {
    let (crime, budget, keyFigures) = (views.crime, views.budget, views.figures)
    let year = year ?? crime.latestYear
    let partnership = package.partnership
    self.language = language.rawValue
    title = partnership.name
    statusYear = year
    isPublic = package.threshold != nil
    publicNote = package.threshold.map { threshold in
      let note = [Self.note(threshold), package.withheldCount.map(Self.note)].compactMap(\.self)
      return note.map { $0.text(in: language) }.joined(separator: " ")
    }
    period = partnership.period.map { "\($0.lowerBound)–\($0.upperBound)" }
    areas = partnership.areas.isEmpty ? nil : partnership.areas.joined(separator: ", ")
    partners =
      partnership.partners.isEmpty ? nil : partnership.partners.map(\.name).joined(separator: ", ")
    figures = KeyFiguresReport(keyFigures)
    summary = SummarySection(
      GroupAnswers(package, figures: keyFigures, crime: crime, since: changes), language: language)
    targets = TargetSection(package, crime, year: year, language: language)
    areaCounts = AreaSection(
      AreaView(package, glossary: glossary, year: year), language: language)
    indicators = IndicatorSection.sections(of: package, language: language)
    self.budget = BudgetSection(budget, figures: keyFigures, of: partnership.name, language: language)
    unaccounted = UnaccountedSection(
      package, keyFigures, crime: crime, budget: budget, year: year, language: language)
    revisions = RevisionSection(package, since: changes, glossary: glossary, language: language)
    findings = FindingSection.sections(of: package, language: language)
    notes = NotesSection(package, keyFigures, glossary: glossary, language: language)
    sources = package.sources.map { SourceLine($0, of: partnership, language: language) }
    missing = MissingSection(package, language: language)
  }

  /// The page, complete in itself.
  ///
  /// - Throws: what the templates' readers say of a damaged file among them.
  package var html: String { get throws { try ReportFile(report: self).html } }

  private static func note(_ threshold: Int64) -> Message {
    Message(
      da: "* står for et tal, der ikke vises: tal under \(threshold), og de tal, som de kunne regnes ud af.",
      en:
        "* stands for a figure that is not shown: figures below \(threshold), and those that give them away.")
  }

  private static func note(_ count: WithheldCount) -> Message {
    Message(
      da: "Der er udeladt \(count.total) tal, hvoraf \(count.small) er små.",
      en: "\(count.total) figures are left out, of which \(count.small) are small.")
  }

  /// The language it is written in.
  var edition: Language { Language(rawValue: language) ?? .danish }
}
