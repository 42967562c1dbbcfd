extension Finding.Code {
  package static let withinRounding = Self(
    "within-rounding", .info,
    summary: Message(
      da: "En total afviger fra summen, men ikke mere, end afrunding kan forklare.",
      en: "A total deviates from the sum, but by no more than rounding can explain."),
    meaning: Message(
      da: """
        Er tallene afrundet hver for sig, kan totalen afvige med et halvt trin for hvert af dem og et halvt for sig \
        selv (dog højst fire standardafvigelser af så mange afrundede tal). Det antages kun, hvor en note ved tabellen \
        siger, at der er afrundet, hvor alle kolonnens tal går op i hele tusinder eller millioner kr. (eller en decimal \
        af dem), eller hvor måltal er regnet ud af udgangspunkter, og kun hvor totalen dækker mindst tre tal. Totalen passer da. Passer mindst otte andre totaler i tabellen på cifret for hver, der ikke gør, er tallene ikke \
        afrundet, og totalen afviger.
        """,
      en: """
        Where figures are rounded each by itself, the total may be off by half a step for each of them and half a step \
        of its own (but no more than four standard deviations of as many rounded figures). This is assumed only where a \
        note by the table says that figures are rounded, where all figures of the column are whole thousands or millions \
        of kr. (or a decimal of these), or where targets are worked out from baselines, and only where the total covers \
        three figures or more. The total then holds. Where at least eight other totals of the table hold to the digit for \
        each that does not, the figures are not rounded, and the total differs.
        """),
    remedy: Message(
      da: "Intet, medmindre afvigelsen skyldes andet; bed om uafrundede tal, hvis det er vigtigt.",
      en: "Nothing, unless there is another reason for the deviation; ask for exact figures where it matters."
    ),
    example: Message(
      da: """
        Ark 'Oversigt', celle C12: I alt er 1.491.000, og C3:C11 giver 1.490.000; afvigelsen (1.000) er inden for \
        afrunding
        """,
      en: """
        Sheet 'Oversigt', cell C12: I alt is 1,491,000, and C3:C11 gives 1,490,000; the deviation (1,000) is within \
        rounding
        """))
}

extension Finding {
  /// - Parameter total: How it is worded, whatever it is a total of.
  package static func withinRounding(_ total: WordedTotal, at place: Provenance) -> Self {
    Self(
      .withinRounding,
      Message { language in
        let (name, covered) = (total.name.text(in: language), total.covered.text(in: language))
        let (stated, sum) = (total.stated.text(in: language), total.sum.text(in: language))
        let gap = total.gap.text(in: language)
        return language == .danish
          ? "\(name) er \(stated), og \(covered) giver \(sum); afvigelsen (\(gap)) er inden for afrunding"
          : "\(name) is \(stated), and \(covered) gives \(sum); the deviation (\(gap)) is within rounding"
      }, expected: total.plainSum, actual: total.plainStated, at: place)
  }
}
