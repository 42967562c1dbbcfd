extension Finding.Code {
  package static let revised = Self(
    "revised", .info,
    summary: Message(
      da: "Et nyere udtræk har ændret et tal.",
      en: "A later extract has changed a figure."),
    meaning: Message(
      da: """
        Politiets tal rettes bagud. Siger to udtræk fra samme afsender hver sit om samme gerningstype, område og \
        periode, gælder det, der er trukket senest: efter den dag, udtrækkene selv siger; ellers det, der fortsætter det \
        andet med senere perioder; ellers det, der nævnes sidst under `inputs` i jobfilen. Filernes navne afgør intet. \
        Begge tal står i tabellen `evidence`.
        """,
      en: """
        Police figures are corrected in retrospect. If two extracts of one sender differ on an offence type, area \
        and period, the one drawn last stands: by the day the extracts say; else the one that goes on from the other to \
        later periods; else the one named last under `inputs` in the job file. The files' names decide nothing. Both \
        figures stand in the table `evidence`.
        """),
    remedy: Message(
      da: "Intet. Er et tal, I har offentliggjort, ændret, så nævn det.",
      en: "Nothing. If a figure that you have published is changed, mention it."),
    example: Message(
      da: """
        Linje 4, felt 2: Tyverier, 2013: det nyere udtræk siger 411 i stedet for 409 (politi/anmeldelser-2014.csv, \
        linje 4, felt 3); det nyere gælder
        """,
      en: """
        Line 4, field 2: Tyverier, 2013: the later extract says 411 instead of 409 (politi/anmeldelser-2014.csv, \
        line 4, field 3); the later one stands
        """))
}

extension Finding {
  /// Stands where the new figure does.
  package static func revised(_ revision: Disagreement) -> Self {
    Self(
      .revised,
      Message { language in
        let new = revision.standing.figure.text(in: language)
        let old = language.list(revision.others.map { $0.figureText(in: language) })
        return language == .danish
          ? "\(revision.subject): det nyere udtræk siger \(new) i stedet for \(old); det nyere gælder"
          : "\(revision.subject): the later extract says \(new) instead of \(old); the later one stands"
      }, expected: revision.plainOthers, actual: revision.standing.plain, at: revision.standing.provenance)
  }
}
