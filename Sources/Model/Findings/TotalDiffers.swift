extension Finding.Code {
  package static let totalDiffers = Self(
    "total-differs", .error,
    summary: Message(
      da: "En total er ikke summen af det, den dækker.",
      en: "A total is not the sum of what it covers."),
    meaning: Message(
      da: """
        Hver totalrække, totalkolonne og subtotal lægges sammen igen. Skjulte rækker tælles med, subtotaler ikke, og \
        en gentaget række udelades, hvis totalen kun passer uden den. Er beløb ukendte (`?`), er summen af de kendte \
        det mindste, totalen kan være. Der tillades en halv øre for hvert tal, som projektmappen har med brøkdele af \
        en øre; hvor tal ses at være afrundet mere end det, gælder `within-rounding`.

        Kan én fejl forklare afvigelsen præcist, nævnes den: en række, der er glemt eller talt med to gange, rækker \
        uden for en formel, skjulte rækker, subtotaler talt med, to cifre byttet om, kr. og 1.000 kr. forvekslet, et \
        fortegn, et nul, summen for et andet år.
        """,
      en: """
        Every total row, total column and subtotal is added up again. Hidden rows count, subtotals do not, and a \
        repeated row is left out if the total holds only without it. Where amounts are unknown (`?`), the sum of the \
        known ones is the least that the total can be. Half an øre is allowed for each figure that the workbook holds \
        with fractions of an øre; for figures that evidently are rounded further, see `within-rounding`.

        If one slip explains the deviation exactly, it is named: a row forgotten or counted twice, rows that a formula \
        does not reach, hidden rows, subtotals counted too, two digits swapped, kr. mistaken for 1.000 kr., a sign, a \
        zero, the sum of another year.
        """),
    remedy: Message(
      da:
        "Spørg afsenderen, om det er totalen eller et beløb, der er forkert. Imens gælder beløbene i rækkerne.",
      en: "Ask the sender whether the total or an amount is wrong. Until then the amounts of the rows stand."),
    example: Message(
      da: "Ark 'Oversigt', celle C12: I alt er 1.490.000, men C3:C11 giver 1.480.000 (afvigelse 10.000)",
      en: "Sheet 'Oversigt', cell C12: I alt is 1,490,000, but C3:C11 gives 1,480,000 (deviation 10,000)"))
}

extension Finding {
  /// - Parameters:
  ///   - total: How it is worded, whatever it is a total of.
  ///   - reason: The one slip that explains the difference.
  package static func totalDiffers(_ total: WordedTotal, because reason: Message? = nil, at place: Provenance)
    -> Self
  {
    let message = Message { language in
      let (name, covered) = (total.name.text(in: language), total.covered.text(in: language))
      let (stated, sum) = (total.stated.text(in: language), total.sum.text(in: language))
      let (gap, unknowns) = (total.gap.text(in: language), total.unknowns)
      return switch (language, unknowns) {
      case (.danish, 0): "\(name) er \(stated), men \(covered) giver \(sum) (afvigelse \(gap))"
      case (.english, 0): "\(name) is \(stated), but \(covered) gives \(sum) (deviation \(gap))"
      case (.danish, _):
        "\(name) er \(stated), men de kendte beløb i \(covered) giver allerede \(sum) (afvigelse \(gap)), "
          + "og \(unknowns) er ukendt\(unknowns == 1 ? "" : "e")"
      case (.english, _):
        "\(name) is \(stated), but the known figures in \(covered) already give \(sum) (deviation \(gap)), "
          + "and \(unknowns) \(unknowns == 1 ? "is" : "are") unknown"
      }
    }
    return Self(
      .totalDiffers, message.followed(by: reason), expected: total.plainSum, actual: total.plainStated,
      at: place, correction: total.correction)
  }
}

extension WordedTotal {
  /// With unknown amounts among its parts, the sum of the known ones is only the least that the total can be.
  fileprivate var correction: Correction {
    let instruction = Message { language in
      let sum = sum.text(in: language)
      let covered = covered.text(in: language).withoutClosingComma
      return switch (language, unknowns) {
      case (.danish, 0): "Ret \(Correction.place) til \(sum), eller ret et af beløbene i \(covered)"
      case (.english, 0): "Change \(Correction.place) to \(sum), or correct one of the amounts in \(covered)"
      case (.danish, _):
        "Ret \(Correction.place) til mindst \(sum), eller ret et af beløbene i \(covered)"
      case (.english, _):
        "Change \(Correction.place) to at least \(sum), or correct one of the amounts in \(covered)"
      }
    }
    return Correction(instruction, should: unknowns == 0 ? sum : nil)
  }
}

extension String {
  /// At the end of a sentence.
  fileprivate var withoutClosingComma: String { hasSuffix(",") ? String(dropLast()) : self }
}
