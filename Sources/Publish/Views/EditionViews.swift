internal import AfstemModel

/// What the tables of an edition come to, counted once for all outputs that show it.
struct EditionViews: Sendable {
  let crime: CrimeView
  let budget: BudgetView
  let figures: KeyFigures

  /// - Parameter year: The year to judge targets for; the latest that a target has a count for unless given.
  init(_ package: DataPackage, glossary: Glossary, year: Int? = nil) {
    crime = CrimeView(package, glossary: glossary)
    budget = BudgetView(package.budget, glossary: glossary)
    figures = KeyFigures(package, crime: crime, budget: budget, year: year)
  }
}
