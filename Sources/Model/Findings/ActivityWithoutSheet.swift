extension Finding.Code {
  package static let activityWithoutSheet = Self(
    "activity-without-sheet", .warning,
    summary: Message(
      da: "En aktivitet i oversigten har ikke noget ark for sig selv.",
      en: "An activity of the overview has no sheet of its own."),
    meaning: Message(
      da: """
        Meldes kun, hvor jobbet har ark for aktiviteter, for de år, nogle af dem handler om, og hvor der er planlagt \
        et beløb, eller hvor arket ikke kender et eneste beløb for året. Oversigtens beløb står så i budgettet. Ark, \
        der kan være aktivitetens under et andet navn, nævnes.
        """,
      en: """
        Reported only where the job has sheets of activities, for the years that some of them cover, and where an \
        amount is planned, or where the sheet knows no amount of the year. The overview's amount then stands in the \
        budget. Sheets that may be the activity's under another name are mentioned.
        """),
    remedy: Message(
      da: "Bed om arket, eller skriv det navn, det har, som alias for aktiviteten i jobfilen.",
      en: "Ask for the sheet, or add the name that it goes by as an alias of the activity in the job file."),
    example: Message(
      da: """
        Ark 'Oversigt', celle B11: Fyraftensmøde har intet ark med budgetposter; oversigtens beløb (40.000 i 2013) \
        står i budgettet
        """,
      en: """
        Sheet 'Oversigt', cell B11: Fyraftensmøde has no sheet with budget items; the overview's amount (40,000 in \
        2013) stands in the budget
        """))
}

extension Finding {
  /// - Parameters:
  ///   - stated: What the overview says of it.
  ///   - sheets: Sheets that may be the activity's; `nil` where there are none.
  package static func activityWithoutSheet(
    _ activity: String, stated: [BudgetStatement], like sheets: [LikeActivity]?, at place: Provenance
  ) -> Self {
    let message = Message { language in
      let amounts = language.amounts(stated)
      return language == .danish
        ? "\(activity) har intet ark med budgetposter; oversigtens beløb (\(amounts)) står i budgettet"
        : "\(activity) has no sheet with budget items; the overview's amount (\(amounts)) stands in the budget"
    }
    let suggestion = sheets.map { sheets in
      Message { language in
        let names = language.list(sheets.map { $0.text(in: language) })
        return language == .danish
          ? "Måske er det et andet navn: \(names)" : "Maybe under another name: \(names)"
      }
    }
    let instruction = Message { language in
      let amounts = language.amounts(stated)
      let names = language.choice((sheets ?? []).map { "'\($0.label)'" })
      let other =
        names.isEmpty
        ? ""
        : language == .danish
          ? "Skriv \(names) i \(Correction.place), hvis det er den aktivitet; ellers: "
          : "Write \(names) in \(Correction.place) if it is that activity; otherwise: "
      return other
        + (language == .danish
          ? "Send et ark med navnet '\(activity)' og aktivitetens budgetposter, bygget som de andre aktiviteters ark; "
            + "posterne skal give \(amounts)"
          : "Send a sheet named '\(activity)' with the activity's budget items, laid out as the other activities' sheets; "
            + "the items must give \(amounts)")
    }
    return Self(
      .activityWithoutSheet, message.followed(by: suggestion), at: place, correction: Correction(instruction))
  }

  /// - Parameters:
  ///   - stated: What the overview says of years in which the sheet knows nothing.
  ///   - sheet: Where the activity's sheet is.
  package static func activityWithoutSheet(
    _ activity: String, stated: [BudgetStatement], unknownOn sheet: Provenance, at place: Provenance
  ) -> Self {
    let message = Message { language in
      let (amounts, sheet) = (language.amounts(stated), sheet.sheetText(in: language))
      return language == .danish
        ? "\(activity) har ingen kendte beløb på \(sheet); oversigtens beløb (\(amounts)) står i budgettet"
        : "\(activity) has no known amounts on \(sheet); the overview's amount (\(amounts)) stands in the budget"
    }
    let instruction = Message { language in
      let (amounts, sheet) = (language.amounts(stated), sheet.sheetText(in: language))
      return language == .danish
        ? "Skriv beløbene på \(sheet), så de giver \(amounts)"
        : "Write the amounts on \(sheet), so that they give \(amounts)"
    }
    return Self(.activityWithoutSheet, message, at: place, correction: Correction(instruction))
  }
}

extension Language {
  /// `40.000 i 2013 og 20.000 i 2014`.
  fileprivate func amounts(_ stated: [BudgetStatement]) -> String {
    list(
      stated.map { statement in
        let amount = statement.amount.value?.text(in: self) ?? "?"
        return "\(amount) \(self == .danish ? "i" : "in") \(statement.year)"
      })
  }
}
