internal import AfstemModel

extension CommonTable where Fact == IndicatorFact {
  static var indicators: Self {
    Self(
      "indicators",
      title: Message(da: "Indikatorer", en: "Indicators"),
      description: Message(
        da: "Værdien af en indikator for et område og en periode.",
        en: "The value of one indicator for one area and period."),
      primaryKey: [
        "partnership", "indicator", "area", "segment", "period", "source_file", "source_sheet", "source_cell",
      ],
      columns: [
        .partnership,
        Column("indicator", .text, as: .key, da: "Indikator", en: "Indicator", isRequired: true) {
          FieldValue($0.indicator)
        },
        Column("area", .text, as: .key, da: "Område", en: "Area") { FieldValue($0.area) },
        Column("segment", .text, as: .key, da: "Udsnit", en: "Segment") { FieldValue($0.segment) },
        Column("period", .period, as: .key, da: "Periode", en: "Period", isRequired: true) {
          FieldValue($0.period)
        },
        Column("value", .any, as: .value, da: "Værdi", en: "Value") {
          ($0.value?.fieldValue ?? .missing).unless($0.isWithheld)
        },
        Column("unit", .text, as: .value, da: "Enhed", en: "Unit") { FieldValue($0.unit) },
      ],
      source: \.provenance)
  }
}

extension IndicatorValue {
  fileprivate var fieldValue: FieldValue {
    switch self {
    case .number(let number): .number(number)
    case .level(let word): FieldValue(word)
    }
  }
}
