internal import Model

extension OverviewSheet {
  static let status = Message(da: "Status", en: "Status")
  static let totals = Message(da: "Summer", en: "Totals")
  static let targets = Message(da: "Måltal", en: "Targets")
  static let findings = Message(da: "Fund", en: "Findings")
  static let budget = Message(da: "Budget mod bevilling (kr.)", en: "Budget against grant (kr.)")
  static let crime = Message(da: "Anmeldelser mod måltal", en: "Reported offences against targets")
  static let contents = Message(da: "I denne mappe", en: "In this workbook")
  static let budgetHeadings = [
    Heading(da: "År", en: "Year"),
    Heading(.right, da: "Budget", en: "Budget"),
    Heading(.right, da: "Bevilling", en: "Grant"),
    Heading(.right, da: "Rest", en: "Remainder"),
    Heading(.right, da: "Uden beløb", en: "Without amount"),
  ]
  static let crimeHeadings = [
    Heading(da: "Gerningstype", en: "Offence type"),
    Heading(.middle, da: "År", en: "Year"),
    Heading(.right, da: "Baseline", en: "Baseline"),
    Heading(.right, da: "Måltal", en: "Target"),
    Heading(.right, da: "Anmeldt", en: "Reported"),
    Heading(.middle, da: "Vurdering", en: "Verdict"),
  ]
}

extension Reconciliation.Verdict {
  /// The verdict after a number of totals.
  var tallied: Message {
    self == .unverifiable ? Message(da: "uafgjorte", en: "undecided") : title
  }
}

extension Finding.Severity {
  /// The severity after a number of findings.
  var tallied: Message {
    switch self {
    case .error: Message(da: "fejl", en: "errors")
    case .warning: Message(da: "advarsler", en: "warnings")
    case .info: Message(da: "oplysninger", en: "remarks")
    }
  }
}
