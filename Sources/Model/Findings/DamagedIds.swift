extension Finding.Code {
  package static let damagedIds = Self(
    "damaged-ids", .error,
    summary: Message(
      da: "Hændelsers numre er gemt som afrundede tal.",
      en: "The numbers of incidents were saved as rounded figures."),
    meaning: Message(
      da: """
        Et regneark, der har taget et langt nummer for et tal, gemmer det som `1,00701E+11`: de sidste cifre er væk, \
        og mange hændelser har nu samme nummer. Alle tælles med, for ingen kan ses at være en gentagelse. Har \
        udtrækket gengangere, er tallene for høje.
        """,
      en: """
        A spreadsheet that has taken a long number for a figure saves it as `1.00701E+11`: its last digits are gone, \
        and many incidents now have the same number. All are counted, for none can be seen to be a repetition. If \
        the extract has repetitions, the counts are too high.
        """),
    remedy: Message(
      da: "Bed om udtrækket, som systemet skrev det, uden at det har været åbnet og gemt i et regneark.",
      en: "Ask for the extract as the system wrote it, not opened and saved in a spreadsheet."),
    example: Message(
      da: "Linje 2, felt 1: 3 hændelser har et nummer som 1,00701E+11; alle er talt med, gengangere også",
      en: "Line 2, field 1: 3 incidents have a number such as 1.00701E+11; all are counted, repetitions too"),
    instruction: Message(
      da: "Send udtrækket, som systemet skrev det, uden at det har været åbnet og gemt i et regneark",
      en: "Send the extract as the system wrote it, not opened and saved in a spreadsheet"))
}

extension Finding {
  /// - Parameter place: Of the first.
  package static func damagedIds(of count: Int, at place: Provenance) -> Self {
    Self(
      .damagedIds,
      Message { language in
        let number = language.grouped(Int64(count))
        return switch (language, count) {
        case (.danish, 1):
          "en hændelse har et nummer som 1,00701E+11; den er talt med, også hvis den er en genganger"
        case (.english, 1):
          "an incident has a number such as 1.00701E+11; it is counted, be it a repetition or not"
        case (.danish, _):
          "\(number) hændelser har et nummer som 1,00701E+11; alle er talt med, gengangere også"
        case (.english, _):
          "\(number) incidents have a number such as 1.00701E+11; all are counted, repetitions too"
        }
      }, at: place)
  }
}
