extension Finding.Code {
  package static let sheetWithoutActivity = Self(
    "sheet-without-activity", .warning,
    summary: Message(
      da: "Et ark handler om en aktivitet, som oversigten ikke nævner.",
      en: "A sheet is about an activity that the overview does not name."),
    meaning: Message(
      da: """
        Oversigten dækker arkets år, så beløbene står der sandsynligvis under et andet navn. At tælle dem igen ville \
        være forkert, og arket holdes ude af budgettet. Aktiviteter uden ark, som har et navn, der ligner, eller de \
        samme beløb, foreslås; ingen af dem vælges.
        """,
      en: """
        The overview covers the sheet's years, so its amounts are most likely there under another name. Counting \
        them again would be wrong, and the sheet is kept out of the budget. Activities without a sheet that have a \
        similar name or the same amounts are suggested; none of them is chosen.
        """),
    remedy: Message(
      da:
        "Er det en af de foreslåede, så skriv arkets navn som alias i jobfilen; bed ellers om en ny oversigt.",
      en:
        "If it is one of those suggested, add the sheet's name as an alias in the job file; otherwise ask for a new overview."
    ),
    example: Message(
      da: "Ark 'Fodboldskole', celle A3: 'Fodboldskole' står ikke i oversigten og er holdt ude af budgettet",
      en: "Sheet 'Fodboldskole', cell A3: 'Fodboldskole' is not in the overview and is kept out of the budget"
    ))
}

extension Finding {
  package static func sheetWithoutActivity(
    _ label: String, suggesting suggestion: AliasSuggestion?, at place: Provenance
  ) -> Self {
    let message = Message(
      da: "'\(label)' står ikke i oversigten og er holdt ude af budgettet",
      en: "'\(label)' is not in the overview and is kept out of the budget")
    return Self(.sheetWithoutActivity, message.followed(by: suggestion?.message), at: place)
  }
}
