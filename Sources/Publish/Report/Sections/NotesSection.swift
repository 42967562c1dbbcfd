internal import AfstemModel

/// How the figures are made, how sure they are, whom to ask, and when the next come.
struct NotesSection: Sendable, Encodable {
  var method: [String]
  var quality: [String]
  var contact: String?
  var published: String?
  var nextRelease: String?

  init(_ package: DataPackage, _ figures: KeyFigures, glossary: Glossary, language: Language) {
    let isDanish = language == .danish
    let imprint = glossary.imprint
    method = imprint.method + Self.standing(package, isDanish)
    quality = Self.quality(package, figures, language)
    contact = imprint.contact.map(\.line).flatMap { $0.isEmpty ? nil : $0 }
    published = imprint.published?.text(in: language)
    nextRelease = imprint.nextRelease.map { CalendarDate($0)?.text(in: language) ?? $0 }
  }

  /// What holds of every report.
  private static func standing(_ package: DataPackage, _ isDanish: Bool) -> [String] {
    let targets =
      package.targets.isEmpty
      ? nil
      : isDanish
        ? "Et mål er nået, når årets anmeldelser ikke er flere end måltallet; hvor niveauet skal fastholdes, ikke flere end udgangspunktet. Mål uden tal for året tælles ikke med."
        : "A target is met when the year's offences do not exceed it; where the level is to be maintained, the baseline. Targets without a count of the year are left out of the tally."
    let money =
      package.budget.isEmpty
      ? nil
      : isDanish
        ? "Et ? er et beløb, som afsenderen ikke har fastlagt. Det er ikke regnet med i summerne, så det kendte budget er det mindste, budgettet kan blive."
        : "A ? is an amount that its sender has not decided. It is left out of the sums, so the known budget is the least that the budget can be."
    let rates =
      package.partnership.population.isEmpty
      ? nil
      : isDanish
        ? "Anmeldelser pr. 1.000 indbyggere er regnet af de indbyggertal, som sekretariatet har oplyst."
        : "Offences per 1,000 residents are worked out from the populations that the secretariat has stated."
    return [targets, money, rates].compactMap(\.self)
  }

  private static func quality(
    _ package: DataPackage, _ figures: KeyFigures, _ language: Language
  ) -> [String] {
    let isDanish = language == .danish
    let files = package.sources.count { $0.status == .imported }
    let unused = package.sources.count - files
    let basis =
      isDanish
      ? "Tallene kommer fra \(language.count(files, .file))\(unused == 0 ? "" : "; \(language.count(unused, .file)) kunne ikke bruges")."
      : "The figures come from \(language.count(files, .file))\(unused == 0 ? "" : "; \(language.count(unused, .file)) could not be used")."
    let police =
      package.crime.isEmpty
      ? nil
      : isDanish
        ? "Politiets tal kan blive rettet bagud. Et nyere udtræk erstatter et ældre, og ændringen er vist."
        : "Police figures may be corrected in retrospect. A later extract replaces an earlier one, and the change is shown."
    return [basis, figures.totalStatement?.text(in: language), police].compactMap(\.self)
  }
}
