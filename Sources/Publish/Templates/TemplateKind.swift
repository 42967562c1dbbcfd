package import AfstemModel

/// What a template asks for.
package enum TemplateKind: String, Sendable, Hashable, CaseIterable {
  /// A sheet an activity, with its items by year.
  case budget
  /// Every activity by year on one sheet, with the plan's total and what remains of the grant.
  case overview
  /// Reported offences by area, type and year.
  case crime
  /// Baselines and targets by type of offence.
  case targets
  /// Indicators by area and period.
  case indicators

  package func title(in language: Language) -> String { title.text(in: language) }

  private var title: Message {
    switch self {
    case .budget: Message(da: "Budget for hver aktivitet", en: "Budget of each activity")
    case .overview: Message(da: "Planens økonomi", en: "The plan's budget")
    case .crime: Message(da: "Anmeldte lovovertrædelser", en: "Reported offences")
    case .targets: Message(da: "Måltal", en: "Targets")
    case .indicators: Message(da: "Indikatorer", en: "Indicators")
    }
  }
}
