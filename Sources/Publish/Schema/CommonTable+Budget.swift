internal import AfstemModel

extension CommonTable where Fact == BudgetFact {
  static var budget: Self {
    Self(
      "budget",
      title: Message(da: "Budget", en: "Budget"),
      description: Message(
        da:
          "Beløb til en budgetpost, eller til en aktivitet uden poster, i et år. Intet beløb står to gange.",
        en: "The amount for one item, or one activity without items, in one year. No amount stands twice."),
      primaryKey: [
        "partnership", "activity", "budget_item", "year", "source_file", "source_sheet", "source_cell",
      ],
      columns: [
        .partnership,
        Column("focus_area", .text, as: .key, da: "Indsatsområde", en: "Focus area") {
          FieldValue($0.focusArea)
        },
        Column("activity", .text, as: .key, da: "Aktivitet", en: "Activity", isRequired: true) {
          FieldValue($0.activity)
        },
        Column("activity_label", .text, da: "Aktivitet i kilden", en: "Activity as written") {
          FieldValue($0.activityLabel)
        },
        Column("budget_item", .text, as: .key, da: "Budgetpost", en: "Budget item") { FieldValue($0.item) },
        Column("year", .year, as: .key, da: "År", en: "Year", isRequired: true) { FieldValue($0.year) },
        Column("amount", .money, as: .value, da: "Beløb", en: "Amount") { fact in
          fact.amount.value.map(FieldValue.amount) ?? .missing
        },
        Column(
          "status", .choice(["known", "unknown", "blank"]), as: .value, da: "Status", en: "Status",
          isRequired: true
        ) {
          .text($0.amount.status)
        },
        Column("note", .sentence, as: .value, da: "Note", en: "Note") { FieldValue($0.note) },
        Column("funder", .text, as: .value, da: "Finansiering", en: "Funder") { FieldValue($0.funder) },
      ],
      source: \.provenance)
  }
}

extension Stated {
  /// The published name of what a cell says.
  fileprivate var status: String {
    switch self {
    case .known: "known"
    case .unknown: "unknown"
    case .blank: "blank"
    }
  }
}
