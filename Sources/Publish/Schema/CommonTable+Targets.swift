internal import AfstemModel

extension CommonTable where Fact == TargetFact {
  static var targets: Self {
    Self(
      "targets",
      title: Message(da: "Måltal", en: "Targets"),
      description: Message(
        da: "Måltal for en gerningstype i et år, holdt op mod det anmeldte antal.",
        en: "The target of one offence type for one year, held against the reported count."),
      primaryKey: [
        "partnership", "offence_type", "offence_label", "year", "source_file", "source_sheet", "source_cell",
      ],
      columns: [
        .partnership,
        Column("offence_type", .text, as: .key, da: "Gerningstype", en: "Offence type") {
          FieldValue($0.offenceType)
        },
        Column("offence_label", .text, as: .key, da: "Gerningstype i kilden", en: "Offence type as written") {
          FieldValue($0.offenceLabel)
        },
        Column(
          "rule", .choice(TargetRule.allCases.map(\.rawValue)), as: .value, da: "Regel", en: "Rule",
          isRequired: true
        ) {
          .text($0.rule.rawValue)
        },
        Column("baseline_year", .year, as: .value, da: "Udgangspunktets år", en: "Baseline year") {
          FieldValue($0.baselineYear)
        },
        Column("baseline", .count, as: .value, da: "Udgangspunkt", en: "Baseline") {
          FieldValue($0.baseline).unless($0.withheld.contains(.baseline))
        },
        Column("year", .year, as: .key, da: "År", en: "Year", isRequired: true) { FieldValue($0.year) },
        Column("target", .count, as: .value, da: "Måltal", en: "Target") {
          FieldValue($0.target).unless($0.withheld.contains(.target))
        },
        Column("stated_percent", .number, as: .value, da: "Angivet procent", en: "Stated percent") {
          FieldValue($0.statedPercent)
        },
        Column("reported", .count, as: .value, da: "Anmeldt", en: "Reported") {
          FieldValue($0.reported).unless($0.withheld.contains(.reported))
        },
        Column(
          "verdict", .choice(TargetFact.Verdict.allCases.map(\.rawValue)), as: .value, da: "Vurdering",
          en: "Verdict",
          isRequired: true
        ) { .text($0.verdict.rawValue) },
      ],
      source: \.provenance)
  }
}
