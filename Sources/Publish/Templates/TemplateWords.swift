internal import AfstemCells
internal import AfstemModel
internal import AfstemXLSX

/// The words of a template, and the messages of its cells.
struct TemplateWords: Sendable {
  let language: Language

  func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

  var total: String { text("I alt", "Total") }
  var guide: String { text("Vejledning", "Guide") }
  var howTo: String {
    text(
      "Udfyld de hvide celler. Vejledningen er det sidste ark.",
      "Fill in the white cells. The guide is the last sheet.")
  }
  /// Beneath the title of a sheet of amounts.
  var ofAmounts: String { text("Beløb i kr.", "Amounts in kr.") }

  /// `nil` for a cell that takes anything.
  func validation(
    of input: TemplateSheet.Input, at cell: CellReference, lists: Set<TemplateSheet.Choice>
  ) -> DataValidation? {
    switch input {
    case .text: nil
    case .amount:
      DataValidation(
        .formula("OR(\(cell)=\"?\",AND(ISNUMBER(\(cell)),\(cell)>=0))"),
        prompt: .init(
          title: text("Beløb i kr.", "Amount in kr."),
          text(
            "Hele kroner, for eksempel 165000. Skriv ?, hvis beløbet ikke kendes.",
            "Whole kroner, such as 165000. Write ? if it is not known.")),
        errorMessage: .init(
          title: text("Ikke et beløb", "Not an amount"),
          text(
            "Skriv et tal i kr. uden andre tegn, for eksempel 165000, eller ?, hvis beløbet ikke kendes.",
            "Write a number in kr. and nothing else, such as 165000, or ? if the amount is not known.")))
    case .count:
      DataValidation(
        .whole(.greaterThanOrEqual("0")),
        prompt: .init(
          title: text("Antal", "Count"), text("Antallet som et helt tal.", "The count as a whole number.")),
        errorMessage: .init(
          title: text("Ikke et antal", "Not a count"),
          text(
            "Skriv antallet som et helt tal, for eksempel 118.",
            "Write the count as a whole number, such as 118.")))
    case .year:
      DataValidation(
        .whole(.between("1990", "2100")),
        errorMessage: .init(
          title: text("Ikke et årstal", "Not a year"),
          text("Skriv et årstal, for eksempel 2017.", "Write a year, such as 2017.")))
    case .figure:
      DataValidation(
        .decimal(.greaterThanOrEqual("0")),
        errorMessage: .init(
          title: text("Ikke et tal", "Not a number"),
          text(
            "Skriv et tal, for eksempel 13,2; enheden står i sin egen kolonne.",
            "Write a number, such as 13.2; the unit has its own column.")))
    case .choice(let choice):
      lists.contains(choice)
        ? DataValidation(
          .listInRange(choice.rawValue), severity: choice.isClosed ? .stop : .warning,
          errorMessage: .init(
            title: text("Ikke på listen", "Not on the list"),
            text(
              "Vælg fra listen, så navnet bliver genkendt.",
              "Choose from the list, so that the name is known.")))
        : nil
    }
  }
}

extension TemplateSheet.Choice {
  /// Whether nothing but the list makes sense.
  fileprivate var isClosed: Bool {
    switch self {
    case .rules: true
    case .areas, .types, .activities, .focusAreas, .units: false
    }
  }
}
