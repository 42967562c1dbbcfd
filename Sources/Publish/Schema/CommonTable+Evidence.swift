internal import AfstemModel

extension CommonTable where Fact == Evidence {
  static var evidence: Self {
    Self(
      "evidence",
      title: Message(da: "Belæg", en: "Evidence"),
      description: Message(
        da: "Endnu et sted, der angiver en række i en af de andre tabeller.",
        en: "One more place that states a row of one of the other tables."),
      columns: [
        Column("fact_table", .text, da: "Tabel", en: "Table", isRequired: true) { FieldValue($0.table) },
        Column("fact_row", .count, da: "Række", en: "Row", isRequired: true) { FieldValue($0.row) },
        Column(
          "standing", .choice(Evidence.Standing.allCases.map(\.rawValue)), da: "Forhold", en: "Standing",
          isRequired: true
        ) { .text($0.standing.rawValue) },
        Column("stated", .any, da: "Angivet", en: "Stated") {
          FieldValue(plain: $0.stated).unless($0.isWithheld)
        },
      ],
      source: \.provenance)
  }
}
