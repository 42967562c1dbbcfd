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
        Ark 'Oversigt', celle D12: I alt er 1.030.000, og D3:D11 giver 850.000 kendt; 180.000 kr. mangler fordelt på 1 \
        ukendt beløb
        """,
      en: """
        Sheet 'Oversigt', cell D12: I alt is 1,030,000, and D3:D11 gives 850,000 known; 180,000 kr. is left for 1 \
        unknown figure
        """))
}
