/// What a figure of a table measures, as far as that is not what the table is there to state.
package enum FigureMeasure: String, Codable, Sendable, Hashable, CaseIterable {
  /// What tables of the kind state: a budget, a count of reported offences.
  case main
  /// A budget before it was revised, beside the revised one.
  case original
  case forecast
  /// Promised, and not yet spent.
  case committed
  case actual
  /// What is left of one, or how far two are apart.
  case remainder
  case income
  case cofunding
  case debit
  case credit
  case charges
  case suspects
  case convictions
  case clearances
  case victims
  /// Counted from the start of a year, or over any stretch that no fact is stated for.
  case accumulated
  /// Parts of a year beside the year itself.
  case partOfYear
  /// A part of what another column states.
  case ofWhich
  /// The same period and measure as a column before it, for all that its label says.
  case repeated
  /// What other rows have counted, broken down once more.
  case brokenDownAgain
  /// An earlier year's, for comparison.
  case earlierYear
  /// Hours, persons or cases, where the table is there to state amounts.
  case counts
}

extension FigureMeasure {
  /// What the figures are, in a sentence.
  package var words: Message {
    switch self {
    case .main: Message(da: "tabellens egne tal", en: "the table's own figures")
    case .original: Message(da: "det oprindelige budget", en: "the original budget")
    case .forecast: Message(da: "et skøn", en: "a forecast")
    case .committed: Message(da: "disponerede beløb", en: "committed amounts")
    case .actual: Message(da: "forbrug", en: "what was spent")
    case .remainder: Message(da: "rest eller afvigelse", en: "a remainder or a variance")
    case .income: Message(da: "indtægter", en: "income")
    case .cofunding: Message(da: "medfinansiering", en: "co-funding")
    case .debit: Message(da: "debet", en: "debit")
    case .credit: Message(da: "kredit", en: "credit")
    case .charges: Message(da: "sigtelser", en: "charges")
    case .suspects: Message(da: "mistænkte", en: "suspects")
    case .convictions: Message(da: "domme", en: "convictions")
    case .clearances: Message(da: "opklarede sager", en: "cleared cases")
    case .victims: Message(da: "ofre", en: "victims")
    case .accumulated: Message(da: "akkumulerede tal", en: "accumulated figures")
    case .partOfYear:
      Message(da: "dele af et år, der selv er opgivet", en: "parts of a year that is stated itself")
    case .ofWhich: Message(da: "en del af en anden kolonnes tal", en: "a part of another column's figures")
    case .brokenDownAgain:
      Message(
        da: "de samme beløb, delt op på en anden måde", en: "the same amounts, divided in another way")
    case .earlierYear:
      Message(da: "tal fra et tidligere år til sammenligning", en: "an earlier year's, for comparison")
    case .counts:
      Message(
        da: "et antal, fx timer eller personer, og ikke beløb",
        en: "counts, of hours or persons, and no amounts")
    case .repeated:
      Message(
        da: "tal for samme periode som en tidligere kolonne",
        en: "figures for the period of an earlier column")
    }
  }
}
