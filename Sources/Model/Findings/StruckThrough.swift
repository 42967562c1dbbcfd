extension Finding.Code {
  package static let struckThrough = Self(
    "struck-through", .warning,
    summary: Message(
      da: "En række med beløb er streget over.",
      en: "A row with amounts is struck through."),
    meaning: Message(
      da: """
        Den, der streger en række over, mener oftest, at den er udgået, men beløbene står der endnu. Tabellens total \
        afgør det: rækken holdes kun ude af sum og budget, hvis en total passer uden den og ikke med den.
        """,
      en: """
        Whoever strikes a row through most often means that it is dropped, but its amounts still stand there. The \
        table's total decides: the row is kept out of the sum and the budget only if a total holds without it and not \
        with it.
        """),
    remedy: Message(
      da: "Spørg afsenderen, om rækken er udgået, og få den slettet, hvis den er.",
      en: "Ask the sender whether the row is dropped, and have it deleted if it is."),
    example: Message(
      da: """
        Ark 'Oversigt', celle B8: 'Akutpulje' er streget over; totalen passer kun uden rækken, så dens beløb (20.000 i \
        2013 og 20.000 i 2014) er ikke talt med
        """,
      en: """
        Sheet 'Oversigt', cell B8: 'Akutpulje' is struck through; the total holds only without the row, so its amounts \
        (20,000 in 2013 and 20,000 in 2014) are not counted
        """),
    instruction: Message(
      da: "Slet rækken i {place}, hvis den er udgået; fjern gennemstregningen, hvis den gælder",
      en: "Delete the row at {place} if it is dropped; remove the strike-through if it counts"))
}

extension Finding {
  /// - Parameters:
  ///   - label: What the row is called.
  ///   - amounts: Its amounts in øre, by year.
  ///   - isLeftOut: Whether a total holds only without the row.
  ///   - hasTotal: Whether a total covers it.
  package static func struckThrough(
    _ label: String, amounts: [Int: IntervalSum], isLeftOut: Bool, hasTotal: Bool, at place: Provenance
  ) -> Self {
    Self(
      .struckThrough,
      Message { language in
        let amounts = language.amounts(amounts)
        return switch (language, isLeftOut, hasTotal) {
        case (.danish, true, _):
          "'\(label)' er streget over; totalen passer kun uden rækken, så dens beløb (\(amounts)) er ikke talt med"
        case (.english, true, _):
          "'\(label)' is struck through; the total holds only without the row, so its amounts (\(amounts)) are not counted"
        case (.danish, false, true):
          "'\(label)' er streget over; totalen passer ikke bedre uden rækken, så dens beløb (\(amounts)) er talt med"
        case (.english, false, true):
          "'\(label)' is struck through; the total holds no better without the row, so its amounts (\(amounts)) are counted"
        case (.danish, false, false):
          "'\(label)' er streget over, og ingen total viser, om rækken er udgået; dens beløb (\(amounts)) er talt med"
        case (.english, false, false):
          "'\(label)' is struck through, and no total shows whether it is dropped; its amounts (\(amounts)) are counted"
        }
      }, at: place)
  }
}
