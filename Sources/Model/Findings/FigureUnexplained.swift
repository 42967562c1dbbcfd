package import AfstemCells

extension Finding.Code {
  package static let figureUnexplained = Self(
    "figure-unexplained", .warning,
    summary: Message(
      da: "Tal i en indlæst tabel er hverken brugt eller totaler.",
      en: "Figures of an imported table are neither facts nor totals."),
    meaning: Message(
      da: """
        En række under tabellens sidste total, eller et resultat, er ikke med i nogen total, og jobfilen kender ikke dens \
        navn; eller en \
        kolonnes overskrift siger ikke, hvad dens tal er. Tallene regnes ikke med.
        """,
      en: """
        A row beneath the table's last total, or a result, is part of no total, and the job file does not know its name; or \
        the \
        heading of a column does not say what its figures are. The figures are not counted.
        """),
    remedy: Message(
      da:
        "Er det en aktivitet eller en gerningstype, så skriv navnet i jobfilen; er det en kolonne, så angiv den i `inputs.columns`.",
      en:
        "If it is an activity or an offence type, put its name in the job file; if a column, name it in `inputs.columns`."
    ),
    example: Message(
      da:
        "Ark 'Oversigt', celle B14: 'Kommunens andel' er ikke med i nogen total; dens tal er holdt ude",
      en:
        "Sheet 'Oversigt', cell B14: 'Kommunens andel' is part of no total; its figures are left out"
    ),
    instruction: Message(
      da: "Tag rækken ved {place} med i en total, eller slet den, hvis dens tal ikke hører til budgettet",
      en: "Count the row at {place} in a total, or delete it if its figures are not part of the budget"))
}

extension Finding {
  package static func figureUnexplained(inRow label: String, at place: Provenance) -> Self {
    Self(
      .figureUnexplained,
      Message(
        da: "'\(label)' er ikke med i nogen total; dens tal er holdt ude",
        en: "'\(label)' is part of no total; its figures are left out"),
      at: place)
  }
}

extension Finding {
  /// - Parameters:
  ///   - label: Empty where the column has none.
  ///   - sum: The column's detail figures as they stand, added up.
  package static func figureUnexplained(inColumn label: String, sum: Message, at place: Provenance) -> Self {
    let name =
      label.isEmpty ? Message(da: "Kolonnen", en: "The column") : Message(da: "'\(label)'", en: "'\(label)'")
    return Self(
      .figureUnexplained,
      Message(
        da: "\(name.danish) siger ikke, hvad tallene er; de (\(sum.danish) i alt) er holdt ude",
        en: "\(name.english) does not say what its figures are; they (\(sum.english) in all) are left out"),
      at: place, correction: .ofColumn)
  }
}

extension Finding {
  /// - Parameters:
  ///   - label: The column's; empty where it has none.
  ///   - sum: `nil` where it is beyond what can be added.
  package static func figureUnexplained(
    count: Int, inColumn label: String, sum: ExactDecimal?, at place: Provenance
  ) -> Self {
    let sum = sum.map { sum in Message { $0.grouped(sum) } } ?? Message(da: "?", en: "?")
    let isOne = count == 1
    return Self(
      .figureUnexplained,
      Message(
        da:
          "\(count) tal i kolonnen '\(label)' (\(sum.danish) i alt) er hverken brugt som tal eller totaler; \(isOne ? "det" : "de") er holdt ude",
        en:
          "\(count) figure\(isOne ? "" : "s") of the column '\(label)' (\(sum.english) in all) \(isOne ? "has become neither a fact nor a total and is" : "have become neither facts nor totals and are") left out"
      ),
      at: place, correction: .ofColumn)
  }
}

extension Correction {
  fileprivate static let ofColumn = Correction(
    Message(
      da:
        "Skriv i \(place), hvad kolonnens tal er, for eksempel et årstal; slet kolonnen, hvis den ikke hører til",
      en:
        "Write in \(place) what the column's figures are, such as a year; delete the column if it does not belong"
    ))
}
