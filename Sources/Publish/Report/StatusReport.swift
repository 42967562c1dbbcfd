package import Model

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
  var summary: SummarySection
  var targets: TargetSection?
  var indicators: [IndicatorSection]
  var budget: BudgetSection?
  /// `nil` where everything is accounted for.
  var unaccounted: UnaccountedSection?
  var findings: [FindingSection]
  var sources: [SourceLine]
  /// `nil` where everything has come.
  var missing: MissingSection?

  /// - Parameter year: The year to judge targets for; the latest that a target has a count for unless given.
  package init(_ package: DataPackage, glossary: Glossary, language: Language, year: Int? = nil) {
    let crime = CrimeView(package, glossary: glossary)
    let budget = BudgetView(package.budget, glossary: glossary)
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
    summary = SummarySection(package, crime: crime, budget: budget, year: year, language: language)
    targets = TargetSection(crime, year: year, language: language)
    indicators = IndicatorSection.sections(of: package, language: language)
    self.budget = BudgetSection(budget, language: language)
    unaccounted = UnaccountedSection(package, crime: crime, budget: budget, year: year, language: language)
    findings = FindingSection.sections(of: package, language: language)
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

extension CrimeView {
  /// The latest year that a target is judged for, else that offences are reported for.
  var latestYear: Int? {
    let rows = types.flatMap(\.rows)
    let judged = rows.filter { $0.target != nil && $0.reported != nil }
    return judged.map(\.year).max() ?? rows.filter { $0.reported != nil }.map(\.year).max()
  }
}
