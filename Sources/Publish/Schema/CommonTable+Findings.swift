internal import AfstemModel

extension CommonTable where Fact == Finding {
  static var findings: Self {
    Self(
      "findings",
      title: Message(da: "Bemærkninger", en: "Findings"),
      description: Message(
        da: "Noget galt i kilderne, eller noget værd at vide om dem.",
        en: "Something wrong in the sources, or worth knowing about them."),
      columns: [
        Column(
          "severity", .choice(Finding.Severity.allCases.map(\.rawValue)), as: .key, da: "Vigtighed",
          en: "Severity",
          isRequired: true
        ) { .text($0.severity.rawValue) },
        Column(
          "code", .choice(Finding.Code.allCases.map(\.rawValue)), as: .key, da: "Kode", en: "Code",
          isRequired: true
        ) { .text($0.code.rawValue) },
        .message,
        Column("expected", .any, da: "Forventet", en: "Expected") { FieldValue(plain: $0.expected) },
        Column("actual", .any, da: "Angivet", en: "Actual") { FieldValue(plain: $0.actual) },
      ],
      sourceKeys: 1, source: \.provenance)
  }
}

extension CommonTable<Finding>.Column {
  /// The whole sentence, its place first, in the publication's language.
  fileprivate static var message: Self {
    let title = Message(da: "Besked", en: "Message")
    return Self(field: TableSchema.Field("message", .sentence, as: .key, title, isRequired: true)) {
      .text($0.text(in: $1.language))
    }
  }
}
