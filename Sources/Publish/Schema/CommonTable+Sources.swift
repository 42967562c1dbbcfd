internal import AfstemModel

extension CommonTable where Fact == SourceReport {
  static var sources: Self {
    Self(
      "sources",
      title: Message(da: "Kilder", en: "Sources"),
      description: Message(da: "En fil, og hvad der blev af den.", en: "One file, and what became of it."),
      primaryKey: ["file"],
      columns: [
        Column("file", .text, as: .key, da: "Fil", en: "File", isRequired: true) { .text($0.file.path) },
        Column("sha256", .text, as: .value, da: "SHA-256", en: "SHA-256") {
          FieldValue($0.file.sha256).unless($0.isWithheld)
        },
        Column("bytes", .count, da: "Byte", en: "Bytes") {
          FieldValue($0.file.byteCount).unless($0.isWithheld)
        },
        Column("kind", .choice(ExtractKind.allCases.map(\.rawValue)), as: .value, da: "Slags", en: "Kind") {
          FieldValue($0.kind?.rawValue ?? "")
        },
        Column("partner", .text, as: .value, da: "Partner", en: "Partner") {
          FieldValue($0.file.partner ?? "")
        },
        Column("encoding", .text, da: "Tegnsæt", en: "Encoding") { FieldValue($0.file.encoding) },
        Column("dialect", .text, da: "Dialekt", en: "Dialect") { FieldValue($0.file.dialect) },
        Column("sheets", .text, da: "Ark", en: "Sheets") { FieldValue($0.sheets.joined(separator: "; ")) },
        Column("rows", .count, as: .value, da: "Rækker", en: "Rows") {
          FieldValue($0.rowCount).unless($0.isWithheld)
        },
        Column("figures", .count, da: "Tal", en: "Figures") {
          FieldValue($0.figures?.count).unless($0.isWithheld)
        },
        Column("explained", .count, da: "Forklarede tal", en: "Explained") {
          FieldValue($0.figures?.explainedCount).unless($0.isWithheld)
        },
        Column("ignored", .count, as: .value, da: "Holdt ude af jobfilen", en: "Left out by the job") {
          FieldValue($0.ignored?.count).unless($0.isWithheld)
        },
        Column("ignored_sum", .number, as: .value, da: "Sum af det", en: "Their sum") {
          FieldValue($0.ignored?.sum).unless($0.isWithheld)
        },
        Column("facts", .count, as: .value, da: "Oplysninger", en: "Facts") {
          FieldValue($0.factCount).unless($0.isWithheld)
        },
        Column(
          "status", .choice(SourceReport.Status.allCases.map(\.rawValue)), as: .value, da: "Status",
          en: "Status",
          isRequired: true
        ) { .text($0.status.rawValue) },
      ],
      source: { Provenance(file: $0.file.path, place: .file) })
  }
}
