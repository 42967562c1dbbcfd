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
    let finding = Self(
      .sheetWithoutActivity, message.followed(by: suggestion?.message), at: place,
      correction: .naming(label, suggesting: suggestion, at: place, problem: message))
    // A name that the job knows is not in the overview for that.
    return suggestion == nil ? finding : finding.proposing(JobProposal(label, suggestion))
  }
}

extension Correction {
  /// A sheet goes by its tab, unless its title says what it is about.
  fileprivate static func naming(
    _ label: String, suggesting suggestion: AliasSuggestion?, at place: Provenance, problem: Message
  ) -> Self {
    let isTab = FoldedName(place.sheet) == FoldedName(label)
    let instruction = Message { language in
      let names = language.choice((suggestion?.candidates ?? []).map { "'\($0.label)'" })
      let name = names.isEmpty ? Message.ofOverview.text(in: language) : names
      return switch (language, isTab) {
      case (.danish, true):
        "Kald arket \(name), hvis det er den aktivitet; ellers tilføj en række '\(label)' i oversigten, "
          + "eller slet arket, hvis det ikke hører til planen"
      case (.english, true):
        "Name the sheet \(name) if it is that activity; otherwise add a row '\(label)' to the overview, or "
          + "delete the sheet if it is not part of the plan"
      case (.danish, false):
        "Skriv \(name) i stedet for '\(label)' ved \(Correction.place), hvis det er den aktivitet; ellers tilføj en "
          + "række '\(label)' i oversigten"
      case (.english, false):
        "Write \(name) for '\(label)' at \(Correction.place) if it is that activity; otherwise add a row '\(label)' to "
          + "the overview"
      }
    }
    return Correction(instruction, problem: problem)
  }
}

extension Message {
  fileprivate static let ofOverview = Message(
    da: "som aktiviteten hedder i oversigten", en: "what the overview calls the activity")
}
