extension Finding.Code {
  package static let emptyInput = Self(
    "empty-input", .warning,
    summary: Message(
      da: "Der er intet at læse: en tom fil eller en tabel uden rækker.",
      en: "There is nothing to read: an empty file or a table without rows."),
    meaning: Message(
      da: """
        Meldes, når en fil er tom, når ingen af dens celler har indhold, og når en tabel har overskrifter, men ingen \
        rækker. Resten af jobbet køres.
        """,
      en: """
        Reported when a file is empty, when none of its cells has content, and when a table has a header but no rows. \
        The rest of the job is run.
        """),
    remedy: Message(
      da:
        "Se efter, om filen er lagt det rigtige sted og gemt med indhold; bed ellers afsenderen om den igen.",
      en:
        "Check that the file is in the right place and was saved with content; otherwise ask the sender again."
    ),
    example: Message(da: "filen er tom", en: "the file is empty"),
    instruction: Message(
      da: "Send filen igen med indhold",
      en: "Send the file again with content"))
}

extension Finding {
  /// What a file has none of.
  package enum Emptiness: Sendable {
    case bytes
    case cells
    case rows

    fileprivate var message: Message {
      switch self {
      case .bytes: Message(da: "filen er tom", en: "the file is empty")
      case .cells: Message(da: "filen har ingen celler med indhold", en: "the file has no non-empty cells")
      case .rows:
        Message(da: "tabellen har overskrifter, men ingen rækker", en: "the table has a header, but no rows")
      }
    }
  }

  package static func emptyInput(no emptiness: Emptiness, at place: Provenance?) -> Self {
    Self(.emptyInput, emptiness.message, at: place)
  }
}
