extension Finding.Code {
  package static let labelUnread = Self(
    "label-unread", .warning,
    summary: Message(
      da: "En kolonnes overskrift er kun forstået i dele.",
      en: "The heading of a column is understood only in part."),
    meaning: Message(
      da: """
        En overskrift forstås helt eller slet ikke: '2018M13' er ikke 2018. Kolonnens tal bliver derfor ikke brugt.
        """,
      en: """
        A heading is understood whole or not at all: '2018M13' is not 2018. The column's figures therefore become no \
        facts.
        """),
    remedy: Message(
      da: "Bed afsenderen skrive overskriften ud, eller angiv kolonnen i jobfilen (`inputs.columns`).",
      en: "Ask the sender to write the heading out, or name the column in the job file (`inputs.columns`)."),
    example: Message(
      da:
        "Ark 'Oversigt', celle D2: '2014M13' er ikke forstået; tallene i kolonnen (1.030.000 i alt) er holdt ude",
      en:
        "Sheet 'Oversigt', cell D2: '2014M13' is not understood; the column's figures (1,030,000 in all) are left out"
    ),
    instruction: Message(
      da: "Ret {place} til et årstal eller en anden periode, for eksempel 2014 eller 1. kvartal 2014",
      en: "Change {place} to a year or another period, such as 2014 or 1st quarter 2014"))
}

extension Finding {
  /// - Parameters:
  ///   - rest: What of the label was not understood, where that is not all.
  ///   - sum: The column's detail figures as they stand, added up; `nil` where none can be read.
  package static func labelUnread(
    _ label: String, rest: String?, sum: Message?, at place: Provenance
  ) -> Self {
    let (danish, english) = sum.map { (" (\($0.danish) i alt)", " (\($0.english) in all)") } ?? ("", "")
    let part = rest.map { $0 == label ? "" : " ('\($0)')" } ?? ""
    return Self(
      .labelUnread,
      Message(
        da: "'\(label)' er ikke forstået\(part); tallene i kolonnen\(danish) er holdt ude",
        en: "'\(label)' is not understood\(part); the column's figures\(english) are left out"),
      at: place)
  }
}
