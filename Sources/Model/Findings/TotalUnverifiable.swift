extension Finding.Code {
  package static let totalUnverifiable = Self(
    "total-unverifiable", .info,
    summary: Message(
      da: "En total kan hverken bekræftes eller afkræftes.",
      en: "A total can be neither confirmed nor refuted."),
    meaning: Message(
      da: """
        Nogle af de beløb, totalen dækker, er ukendte (`?`), og de kendte giver ikke mere end totalen: resten kan \
        være det, de ukendte bliver. Eller totalen er selv ukendt, mens alt, den dækker, er kendt. Hvor beløb kan være \
        negative, kan et ukendt også være det, så selv en total under den kendte sum kan passe.
        """,
      en: """
        Some of the amounts that the total covers are unknown (`?`), and the known ones come to no more than the \
        total: the rest may be what the unknown ones turn out to be. Or the total itself is unknown while all it \
        covers is known. Where amounts may be negative, an unknown one may be too, so that even a total below the \
        known sum can hold.
        """),
    remedy: Message(
      da: "Bed afsenderen om de ukendte beløb, når de er besluttet.",
      en: "Ask the sender for the unknown amounts once they are decided."),
    example: Message(
      da: """
        Ark 'Oversigt', celle D12: I alt er 1.030.000, og D3:D11 giver 850.000 kendt; 180.000 kr. mangler at blive fordelt på 1 \
        ukendt beløb
        """,
      en: """
        Sheet 'Oversigt', cell D12: I alt is 1,030,000, and D3:D11 gives 850,000 known; 180,000 kr. is left for 1 \
        unknown figure
        """))
}

extension Finding {
  /// A known total that leaves room for unknown figures.
  ///
  /// - Parameter rest: The total less the known figures.
  package static func totalUnverifiable(
    _ claim: Claim, stated: Int64, of count: Int, sum: IntervalSum, rest: Int128
  ) -> Self {
    Self(
      .totalUnverifiable,
      Message { language in
        let measure = claim.measure
        let covered = claim.coveredText(count, in: language)
        let unknowns = sum.unknowns
        let left = rest == 0 ? language.nothing : measure.textWithUnit(rest, in: language)
        let start = claim.name(in: language)
        let stated = measure.text(Int128(stated), in: language)
        let sum = measure.text(sum.known, in: language)
        return language == .danish
          ? "\(start) er \(stated), og \(covered) giver \(sum) kendt; \(left) "
            + (rest == 0 ? "er tilbage til " : "mangler at blive fordelt på ")
            + "\(unknowns) ukendt\(unknowns == 1 ? "" : "e") beløb"
          : "\(start) is \(stated), and \(covered) gives \(sum) known; \(left) is left for "
            + "\(unknowns) unknown figure\(unknowns == 1 ? "" : "s")"
      }, expected: claim.measure.plain(sum.known), actual: claim.measure.plain(Int128(stated)),
      at: claim.provenance)
  }

  /// An unknown total of known figures.
  package static func totalUnverifiable(
    unknown claim: Claim, of count: Int, sum: IntervalSum
  ) -> Self {
    Self(
      .totalUnverifiable,
      Message { language in
        let name = claim.name(in: language)
        let covered = claim.coveredText(count, in: language)
        let sum = claim.measure.text(sum.known, in: language)
        return language == .danish
          ? "\(name) er ikke oplyst, men \(covered) giver \(sum)"
          : "\(name) is not stated, but \(covered) gives \(sum)"
      }, expected: claim.measure.plain(sum.known), at: claim.provenance)
  }

  /// A total that covers no figures.
  package static func totalUnverifiable(ofNothing claim: Claim, stated: Int64) -> Self {
    Self(
      .totalUnverifiable,
      Message { language in
        let name = claim.name(in: language)
        let stated = claim.measure.text(Int128(stated), in: language)
        return language == .danish
          ? "\(name) er \(stated), men der er ingen tal at regne efter"
          : "\(name) is \(stated), but there are no figures to add up"
      }, expected: claim.measure.plain(0), actual: claim.measure.plain(Int128(stated)), at: claim.provenance)
  }

  /// A total of a table of no kind, some figures of which are unknown.
  package static func totalUnverifiable(_ total: WordedTotal, at place: Provenance) -> Self {
    Self(
      .totalUnverifiable,
      Message { language in
        let (name, covered, count) = (
          total.name.text(in: language), total.covered.text(in: language), total.unknowns
        )
        let (stated, sum) = (total.stated.text(in: language), total.sum.text(in: language))
        let gap = total.gap.text(in: language)
        return language == .danish
          ? "\(name) er \(stated), og \(covered) giver \(sum) kendt; \(gap) er tilbage til \(count) ukendt\(count == 1 ? "" : "e") tal"
          : "\(name) is \(stated), and \(covered) gives \(sum) known; \(gap) is left for \(count) unknown figure\(count == 1 ? "" : "s")"
      }, expected: total.plainSum, actual: total.plainStated, at: place)
  }
}

extension Language {
  fileprivate var nothing: String { self == .danish ? "intet" : "nothing" }
}

// MARK: - Combined tables

extension Finding {
  /// A row that is called a total, and is the sum of no rows that are found.
  package static func totalUnverifiable(named label: String, at place: Provenance) -> Self {
    var finding = Self(
      .totalUnverifiable,
      Message(
        da: "'\(label)' er en total efter sit navn, men passer ikke med nogen rækker; den er holdt ude",
        en: "'\(label)' is a total by its name, but agrees with no rows; it is left out"), at: place)
    finding.severity = .warning
    return finding
  }
}
