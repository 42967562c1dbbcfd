internal import AfstemModel

/// The worksheets' names.
enum SheetName: CaseIterable {
  case cover, overview, crime, budget, reconciliation, findings, sources

  func text(in language: Language) -> String { title.text(in: language) }

  /// What the sheet shows, in a line.
  func purpose(in language: Language) -> String { purpose.text(in: language) }

  /// The sheet of a table of the common schema. The prefix keeps `budget` clear of `Budget`: the names of
  /// worksheets differ by more than case.
  static func data(_ table: String) -> String { "data_" + table }

  private var title: Message {
    switch self {
    case .cover: Message(da: "Forside", en: "Cover")
    case .overview: Message(da: "Overblik", en: "Overview")
    case .crime: Message(da: "Kriminalitet", en: "Crime")
    case .budget: Message(da: "Budget", en: "Budget")
    case .reconciliation: Message(da: "Afstemning", en: "Reconciliation")
    case .findings: Message(da: "Bemærkninger", en: "Findings")
    case .sources: Message(da: "Kilder", en: "Sources")
    }
  }

  private var purpose: Message {
    switch self {
    case .cover: Message(da: "Indhold, kontakt og noter", en: "Contents, contact and notes")
    case .overview:
      Message(da: "Styregruppens fem spørgsmål med svar", en: "The steering group's five questions, answered")
    case .crime:
      Message(da: "Måltal og anmeldelser for hver gerningstype", en: "Targets and reported offences by type")
    case .budget: Message(da: "Bevilling til hver aktivitet", en: "Grants by activity")
    case .reconciliation:
      Message(
        da: "Hver sum, partnerne har angivet, og om den stemmer",
        en: "Every total that partners state, checked")
    case .findings:
      Message(da: "Det, der skal rettes eller afklares", en: "What is to be put right or settled")
    case .sources: Message(da: "De filer, tallene kommer fra", en: "The files that the figures come from")
    }
  }
}
