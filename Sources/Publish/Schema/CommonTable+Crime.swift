internal import AfstemModel

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
        Column("area", .text, as: .key, da: "Område", en: "Area") { FieldValue($0.area) },
        Column("offence_type", .text, as: .key, da: "Gerningstype", en: "Offence type") {
          FieldValue($0.offenceType)
        },
        Column("offence_label", .text, as: .key, da: "Gerningstype i kilden", en: "Offence type as written") {
          FieldValue($0.offenceLabel)
        },
        Column("period", .period, as: .key, da: "Periode", en: "Period", isRequired: true) {
          FieldValue($0.period)
        },
        Column("count", .count, as: .value, da: "Antal", en: "Count") {
          FieldValue($0.count).unless($0.isWithheld)
        },
        Column("superseded", .boolean, as: .key, da: "Afløst", en: "Superseded", isRequired: true) {
          .boolean($0.isSuperseded)
        },
      ],
      source: \.provenance)
  }
}
