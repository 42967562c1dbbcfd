internal import Model

extension CommonTable where Fact == CrimeFact {
  static var crime: Self {
    Self(
      "crime",
      title: Message(da: "Kriminalitet", en: "Crime"),
      description: Message(
        da: "Anmeldelser af en gerningstype i et område og en periode.",
        en: "Reported offences of one type in one area and period."),
      primaryKey: [
        "partnership", "area", "offence_type", "offence_label", "period", "source_file", "source_sheet",
        "source_cell",
      ],
      columns: [
        .partnership,
        Column("area", .text, da: "Område", en: "Area") { FieldValue($0.area) },
        Column("offence_type", .text, da: "Gerningstype", en: "Offence type") { FieldValue($0.offenceType) },
        Column("offence_label", .text, da: "Gerningstype i kilden", en: "Offence type as written") {
          FieldValue($0.offenceLabel)
        },
        Column("period", .period, da: "Periode", en: "Period", isRequired: true) { FieldValue($0.period) },
        Column("count", .count, da: "Antal", en: "Count") {
          FieldValue($0.count).unless($0.isWithheld)
        },
        Column("superseded", .boolean, da: "Afløst", en: "Superseded", isRequired: true) {
          .boolean($0.isSuperseded)
        },
      ],
      source: \.provenance)
  }
}
