internal import AfstemModel

extension CommonTable where Fact == Reconciliation {
  static var totals: Self {
    Self(
      "totals",
      title: Message(da: "Afstemning", en: "Totals"),
      description: Message(
        da: "En sum, som en partner angiver, holdt op mod det, der kan lægges sammen.",
        en: "A total that a partner states, held against what can be added up."),
      columns: [
        .partnership,
        Column(
          "kind", .choice(Claim.Kind.allCases.map(\.rawValue)), as: .key, da: "Slags", en: "Kind",
          isRequired: true
        ) { .text($0.kind.rawValue) },
        Column("label", .text, as: .key, da: "Betegnelse", en: "Label") { FieldValue($0.label) },
        Column("year", .period, as: .key, da: "År", en: "Year") { FieldValue($0.period) },
        Column("claimed", .money, as: .value, da: "Angivet", en: "Claimed") {
          FieldValue($0.claimed, $0.measure).unless($0.isWithheld)
        },
        Column("known_sum", .money, as: .value, da: "Kendt sum", en: "Known sum", isRequired: true) {
          FieldValue($0.knownSum, $0.measure).unless($0.isWithheld)
        },
        Column("unknowns", .count, as: .value, da: "Ukendte", en: "Unknowns", isRequired: true) {
          FieldValue($0.unknowns).unless($0.isWithheld)
        },
        Column("difference", .money, da: "Afvigelse", en: "Difference") {
          FieldValue($0.difference, $0.measure).unless($0.isWithheld)
        },
        Column(
          "verdict", .choice(Reconciliation.Verdict.allCases.map(\.rawValue)), as: .value, da: "Vurdering",
          en: "Verdict",
          isRequired: true
        ) { .text($0.verdict.rawValue) },
        Column("parts", .text, da: "Dele", en: "Parts") { FieldValue($0.parts) },
        Column("evidence", .text, da: "Grundlag", en: "Evidence") { FieldValue($0.evidence) },
      ],
      sourceKeys: 2, source: \.provenance)
  }
}
