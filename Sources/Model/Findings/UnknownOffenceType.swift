extension Finding.Code {
  package static let unknownOffenceType = Self(
    "unknown-offence-type", .warning,
    summary: Message(
      da: "En gerningstype er ikke blandt jobfilens.",
      en: "An offence type is not among the job file's."),
    meaning: Message(
      da: """
        Meldes kun, hvor jobfilen har `offenceTypes`, og én gang for hvert navn i en fil. Tallene står i tabellen \
        under det navn, afsenderen bruger, og holdes ikke op mod noget måltal. Navne, der ligner, foreslås, men \
        bruges aldrig af sig selv.
        """,
      en: """
        Reported only where the job file has `offenceTypes`, and once for each name in a file. The figures stand in \
        the table under the sender's name and are held against no target. Similar names are suggested but never \
        used by themselves.
        """),
    remedy: Message(
      da: "Skriv navnet som alias for en af jobfilens gerningstyper, eller tilføj typen.",
      en: "Add the name as an alias of one of the job file's offence types, or add the type."),
    example: Message(
      da: "Linje 4, felt 1: 'Gadeuorden' er ikke blandt jobfilens gerningstyper",
      en: "Line 4, field 1: 'Gadeuorden' is not among the job file's offence types"))
}

extension Finding {
  /// - Parameter names: Those that the sender may mean.
  package static func unknownOffenceType(_ label: String, like names: [String], at place: Provenance) -> Self
  {
    Self(
      .unknownOffenceType,
      Message(
        da: "'\(label.shortened)' er ikke blandt jobfilens gerningstyper",
        en: "'\(label.shortened)' is not among the job file's offence types"
      ).suggesting(names), at: place,
      correction: Correction(
        respelledAs: names,
        problem: Message(
          da: "'\(label.shortened)' er ikke et kendt navn på en gerningstype",
          en: "'\(label.shortened)' is not a known name of an offence type"))
    ).proposing(JobProposal(.offenceTypes, label, candidates: names))
  }
}
