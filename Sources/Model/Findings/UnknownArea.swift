extension Finding.Code {
  package static let unknownArea = Self(
    "unknown-area", .warning,
    summary: Message(
      da: "Et område er ikke blandt jobfilens.",
      en: "An area is not among the job file's."),
    meaning: Message(
      da: """
        Meldes kun, hvor jobfilen har `partnership.areas`, og én gang for hvert navn i en fil. Tallene står i tabellen \
        under det navn, afsenderen bruger. Områder, der ligner, foreslås, men bruges aldrig af sig selv.
        """,
      en: """
        Reported only where the job file has `partnership.areas`, and once for each name in a file. The figures \
        stand in the table under the sender's name. Similar areas are suggested but never used by themselves.
        """),
    remedy: Message(
      da:
        "Spørg afsenderen, om området hører til partnerskabet, og føj det til jobfilen, eller få stavemåden rettet.",
      en:
        "Ask the sender whether the area belongs to the partnership, and add it to the job file or have it respelt."
    ),
    example: Message(
      da: "Linje 5, felt 4: 'Utterslevhuse' er ikke blandt jobfilens områder",
      en: "Line 5, field 4: 'Utterslevhuse' is not among the job file's areas"))
}

extension Finding {
  /// - Parameter names: Those that the sender may mean.
  package static func unknownArea(_ label: String, like names: [String], at place: Provenance) -> Self {
    Self(
      .unknownArea,
      Message(
        da: "'\(label.shortened)' er ikke blandt jobfilens områder",
        en: "'\(label.shortened)' is not among the job file's areas"
      ).suggesting(names), at: place,
      correction: Correction(
        respelledAs: names,
        problem: Message(
          da: "'\(label.shortened)' er ikke et kendt navn på et område",
          en: "'\(label.shortened)' is not a known name of an area"))
    ).proposing(JobProposal(.areas, label, candidates: names))
  }
}
