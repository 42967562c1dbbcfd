extension Finding.Code {
  package static let numberAsText = Self(
    "number-as-text", .info,
    summary: Message(
      da: "Tal i en projektmappe er skrevet som tekst.",
      en: "Numbers in a workbook are written as text."),
    meaning: Message(
      da: """
        Excel regner ikke med tekst, så en sum i arket kan have sprunget tallet over. Afstem læser det som et tal og \
        regner med det. Nabokolonner med tekst i de samme rækker meldes under ét, med deres område.
        """,
      en: """
        Excel does not add up text, so a sum in the sheet may have skipped the number. Afstem reads it as a number \
        and counts it. Neighbouring columns with text in the same rows are reported together, with their range.
        """),
    remedy: Message(
      da: "Intet, hvis totalen passer. Afsenderen kan gøre teksten til tal i Excel.",
      en: "Nothing, if the total holds. The sender can convert the text to numbers in Excel."),
    example: Message(
      da: "Ark 'Oversigt', celle C5: tallet står som tekst; det er læst som tal",
      en: "Sheet 'Oversigt', cell C5: the number is text; it is read as a number"))
}

extension Finding {
  /// - Parameters:
  ///   - range: Of all of them: `C5:D9`.
  ///   - place: Of the first.
  package static func numberAsText(count: Int, range: String, at place: Provenance) -> Self {
    let message =
      count > 1
      ? Message(
        da: "\(count) tal i \(range) står som tekst; de er læst som tal",
        en: "\(count) numbers in \(range) are text; they are read as numbers")
      : Message(
        da: "tallet står som tekst; det er læst som tal", en: "the number is text; it is read as a number")
    return Self(.numberAsText, message, at: place)
  }
}
