extension Finding.Code {
  package static let overviewDiffersFromSheet = Self(
    "overview-differs-from-sheet", .error,
    summary: Message(
      da: "Oversigtens beløb for en aktivitet er ikke det, aktivitetens eget ark giver.",
      en: "The overview's amount for an activity is not what the activity's own sheet gives."),
    meaning: Message(
      da: """
        Arkets budgetposter lægges sammen; er nogle ukendte, er de kendte det mindste, beløbet kan være. Nævner en \
        oversigt hele indsatsområder eller ark, holdes den op mod aktiviteterne dér. En tom celle i oversigten over \
        for et beløb på arket er også en afvigelse. Arkets poster står i budgettet, oversigtens beløb blandt \
        totalerne.
        """,
      en: """
        The items of the sheet are added up; where some are unknown, the known ones are the least that the amount can \
        be. An overview of whole focus areas or sheets is held against the activities there. A blank in the overview \
        against an amount on the sheet differs too. The sheet's items stand in the budget, the overview's amount among \
        the totals.
        """),
    remedy: Message(
      da: "Spørg afsenderne, hvilket af de to beløb der gælder, og få det andet rettet.",
      en: "Ask the senders which of the two amounts is right, and have the other corrected."),
    example: Message(
      da: """
        Ark 'Oversigt', celle D4: Det gode valg er 180.000 i 2014, men arket 'Det gode valg' (budget/aktiviteter.xlsx) \
        giver 170.000 (afvigelse 10.000)
        """,
      en: """
        Sheet 'Oversigt', cell D4: Det gode valg is 180,000 in 2014, but the sheet 'Det gode valg' \
        (budget/aktiviteter.xlsx) gives 170,000 (deviation 10,000)
        """))
}

extension Finding {
  /// - Parameters:
  ///   - stated: The overview's amount in øre.
  ///   - sum: Of the sheet's items.
  package static func overviewDiffersFromSheet(
    _ activity: String, stated: Int64, in year: Int, sheet: Provenance, sum: IntervalSum, at place: Provenance
  ) -> Self {
    let money = Claim.Measure.money
    let stated = Int128(stated)
    let amount = Message { money.text(stated, in: $0) }
    let total = Message { money.text(sum.known, in: $0) }
    let message = Message { language in
      let amount = money.text(stated, in: language)
      let total = money.text(sum.known, in: language)
      let gap = money.text(stated - sum.known, in: language)
      let sheet = sheet.sheetText(in: language)
      let unknowns = sum.unknowns
      let open =
        unknowns == 0 ? "" : language == .danish ? ", og \(unknowns) er ukendt" : ", with \(unknowns) unknown"
      return language == .danish
        ? "\(activity) er \(amount) i \(year), men \(sheet) giver \(total)\(open) (afvigelse \(gap))"
        : "\(activity) is \(amount) in \(year), but \(sheet) gives \(total)\(open) (deviation \(gap))"
    }
    return Self(
      .overviewDiffersFromSheet, message, expected: money.plain(sum.known), actual: money.plain(stated),
      at: place,
      correction: correction(
        of: activity, in: year, overview: (amount, place), sheet: (total, sheet),
        isCertain: sum.unknowns == 0))
  }

  /// In both workbooks, for either may be wrong.
  private static func correction(
    of activity: String, in year: Int, overview: (amount: Message, place: Provenance),
    sheet: (amount: Message, place: Provenance), isCertain: Bool
  ) -> Correction {
    let there = Message { language in
      let (amount, overview) = (overview.amount.text(in: language), overview.place.fullPlace(in: language))
      return language == .danish
        ? "Ret beløbene for \(activity) i \(year) her, så de giver \(amount), hvis oversigten er rigtig (\(overview))"
        : "Correct the amounts of \(activity) in \(year) here, so that they give \(amount), if the overview is right (\(overview))"
    }
    let here = Message { language in
      let (sum, amount) = (sheet.amount.text(in: language), overview.amount.text(in: language))
      let place = sheet.place.sheetText(in: language)
      return language == .danish
        ? "Ret \(Correction.place) til \(isCertain ? "" : "mindst ")\(sum), eller ret \(place), så det giver \(amount)"
        : "Change \(Correction.place) to \(isCertain ? "" : "at least ")\(sum), or correct \(place) so that it gives \(amount)"
    }
    return Correction(
      here, should: isCertain ? sheet.amount : nil, counterparts: [.init(at: sheet.place, there)])
  }
}

extension Provenance {
  /// `arket 'Kvindemotion' (aktiviteter.xlsx)`, or the file alone where it has no sheets.
  func sheetText(in language: Language) -> String {
    guard !sheet.isEmpty else { return file }
    return language == .danish ? "arket '\(sheet)' (\(file))" : "the sheet '\(sheet)' (\(file))"
  }
}
