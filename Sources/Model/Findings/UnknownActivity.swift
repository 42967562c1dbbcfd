extension Finding.Code {
  package static let unknownActivity = Self(
    "unknown-activity", .warning,
    summary: Message(
      da: "En aktivitet bærer et navn, som intet andet sted bruger.",
      en: "An activity goes by a name that is used nowhere else."),
    meaning: Message(
      da: """
        Et navn, der ligner ét og kun ét andet (de samme ord, et eller to bogstavers forskel, det ene i det andet), \
        er taget for det, og det siges. Et navn i oversigten, som ikke er blandt jobfilens `activities`, meldes, hvor \
        jobfilen har nogen; beløbet står i budgettet. En række i et indsatsområdes tabel, som oversigten ikke nævner, \
        selv om den dækker året, holdes ude af budgettet.

        Navne, der ligner, og aktiviteter med de samme beløb foreslås.
        """,
      en: """
        A name that is similar to one other and only one (the same words, one or two letters apart, one within the \
        other) was taken for it, and that is said. A name in the overview that is not among the job file's \
        `activities` is reported where the job file has any; its amount stands in the budget. A row of a focus \
        area's table that the overview does not name though it covers the year is kept out of the budget.

        Similar names and activities with the same amounts are suggested.
        """),
    remedy: Message(
      da:
        "Er det den samme aktivitet, så skriv navnet som alias i jobfilen; tilføj den ellers som en aktivitet.",
      en:
        "If it is the same activity, add the name as an alias in the job file; otherwise add it as an activity."
    ),
    example: Message(
      da: """
        Ark 'Oversigt', celle B4: 'Skoleindsats om valg' er ikke blandt jobfilens aktiviteter. 'Det gode valg' har de \
        samme beløb: 220.000 i 2013 og 180.000 i 2014. Er det den samme aktivitet, så skriv 'Skoleindsats om valg' \
        som alias i jobfilen
        """,
      en: """
        Sheet 'Oversigt', cell B4: 'Skoleindsats om valg' is not among the activities of the job file. 'Det gode \
        valg' has the same amounts: 220,000 in 2013 and 180,000 in 2014. If it is the same activity, add \
        'Skoleindsats om valg' as an alias in the job file
        """))
}

extension Finding {
  /// A name that was taken for another that is near it.
  package static func unknownActivity(_ label: String, takenFor other: String, at place: Provenance) -> Self {
    Self(
      .unknownActivity,
      Message(
        da: "'\(label)' er taget for '\(other)'; er det forkert, så giv dem hver sit navn i jobfilen",
        en: "'\(label)' is taken for '\(other)'; if that is wrong, name both in the job file"), at: place)
  }

  /// A table of amounts that nothing names.
  package static func unknownActivity(withoutName place: Provenance) -> Self {
    let message = Message(
      da: "tabellen siger ikke, hvilken aktivitet den er; tallene står i budgettet uden navn",
      en: "the table does not say which activity it is; its figures stand in the budget without a name")
    return Self(
      .unknownActivity, message, at: place,
      correction: Correction(
        Message(
          da: "Skriv aktivitetens navn over tabellen ved \(Correction.place)",
          en: "Write the activity's name above the table at \(Correction.place)"), problem: message))
  }

  /// A name that is not among those that the job lists.
  package static func unknownActivity(
    notListed label: String, suggesting suggestion: AliasSuggestion?, at place: Provenance
  ) -> Self {
    let message = Message(
      da: "'\(label)' er ikke blandt jobfilens aktiviteter",
      en: "'\(label)' is not among the activities of the job file")
    return Self(.unknownActivity, message.followed(by: suggestion?.message), at: place)
      .proposing(JobProposal(label, suggestion))
  }

  /// A row of a focus area's table that the overview does not name.
  package static func unknownActivity(
    notInOverview label: String, suggesting suggestion: AliasSuggestion?, at place: Provenance
  ) -> Self {
    let message = Message(
      da: "'\(label)' står ikke i oversigten, og beløbet er holdt ude af budgettet",
      en: "'\(label)' is not in the overview, and its amount is kept out of the budget")
    let correction =
      suggestion?.correction(of: message)
      ?? Correction(
        Message(
          da: "Skriv aktivitetens navn i \(Correction.place), som det står i oversigten",
          en: "Write the activity's name in \(Correction.place) as the overview has it"), problem: message)
    return Self(
      .unknownActivity, message.followed(by: suggestion?.message), at: place, correction: correction)
  }
}
