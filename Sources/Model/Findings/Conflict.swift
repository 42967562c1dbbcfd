extension Finding.Code {
  package static let conflict = Self(
    "conflict", .error,
    summary: Message(
      da: "To kilder opgiver det samme tal forskelligt.",
      en: "Two sources state one figure differently."),
    meaning: Message(
      da: """
        Ét af tallene kommer i tabellen, og meddelelsen siger hvorfor: det er opgjort senest, det andet sted er tomt, \
        det er den mest detaljerede opgørelse, eller filen læses først. Alle tallene står i tabellen \
        `evidence`, hver med sin celle.

        En fils navn afgør aldrig, hvilket af to udtræk der er nyest. Det gør den dag, udtrækkene selv siger, de er \
        trukket; ellers at det ene fortsætter det andet med senere perioder; ellers rækkefølgen af linjerne under \
        `inputs`, når to linjer nævner hver sit. Afgør intet af det, spørger denne bemærkning.
        """,
      en: """
        One of the figures goes into the table, and the message says why: it was drawn last, the other place is \
        blank, it is the more detailed statement, or it comes first in the job. All of them stand in the table \
        `evidence`, each with its cell.

        A file's name never decides which of two extracts is the later. The day does that the extracts say they were \
        drawn; else that one goes on from the other to later periods; else the order of the lines under `inputs`, where \
        two lines name one each. Where none of these decides, this finding asks.
        """),
    remedy: Message(
      da: "Spørg afsenderne, hvilket tal der er rigtigt, og få det andet rettet eller taget ud af jobbet.",
      en: "Ask the senders which figure is right, and have the other corrected or taken out of the job."),
    example: Message(
      da: """
        Linje 3, felt 2: Tyverier, 2013 er opgivet forskelligt: 409 (politi/anmeldelser-a.csv, linje 3, felt 3), 419 \
        (politi/anmeldelser-b.csv, linje 3, felt 2). 409 er brugt, fordi filen læses først; intet i filerne siger, \
        hvilket udtræk der er nyest. Bed om udtrækkets dato, eller skriv det nyeste som sidste linje under inputs
        """,
      en: """
        Line 3, field 2: Tyverier, 2013 is stated differently: 409 (politi/anmeldelser-a.csv, line 3, field 3), 419 \
        (politi/anmeldelser-b.csv, line 3, field 2). 409 stands because it comes first in the job; nothing in the files \
        says which extract is the later. Ask for the day it was drawn, or name the later one in a line of its own, last \
        among the inputs
        """))
}

extension Finding {
  /// Stands where the first of the figures does that lost.
  package static func conflict(_ conflict: Disagreement) -> Self {
    Self(
      .conflict,
      Message { language in
        let sides = ([conflict.standing] + conflict.others).map { $0.text(in: language) }.joined(
          separator: ", ")
        let figure = conflict.standing.figure.text(in: language)
        let reason = conflict.rule.text(in: language)
        return language == .danish
          ? "\(conflict.subject) er opgivet forskelligt: \(sides). \(figure) er brugt, fordi \(reason)"
          : "\(conflict.subject) is stated differently: \(sides). \(figure) stands because \(reason)"
      }, expected: conflict.standing.plain, actual: conflict.plainOthers,
      at: conflict.others.first?.provenance ?? conflict.standing.provenance, correction: conflict.correction)
  }
}

extension Disagreement {
  /// What each of those that disagree can do; which of them is right, none of them is told.
  fileprivate var correction: Correction {
    let sides = [standing] + others
    let problem = Message { language in
      let list = sides.map { $0.text(in: language) }.joined(separator: ", ")
      return language == .danish
        ? "\(subject) er opgivet forskelligt: \(list)" : "\(subject) is stated differently: \(list)"
    }
    func instruction(to figure: Message) -> Message {
      Message { language in
        let figure = figure.text(in: language)
        return language == .danish
          ? "Ret \(Correction.place) til \(figure), hvis det er det rigtige tal; skriv ellers til os, hvilket tal der gælder"
          : "Change \(Correction.place) to \(figure) if that is the right figure; otherwise write to us which one is"
      }
    }
    let figures = others.first?.figure ?? standing.figure
    return Correction(
      instruction(to: standing.figure), should: standing.figure, problem: problem,
      counterparts: [.init(at: standing.provenance, instruction(to: figures), should: figures)]
        + others.dropFirst().map {
          .init(at: $0.provenance, instruction(to: standing.figure), should: standing.figure)
        })
  }
}

extension Disagreement.Rule {
  fileprivate func text(in language: Language) -> String {
    switch (self, language) {
    case (.revision, .danish), (.laterDate, .danish): "det er opgjort senest"
    case (.revision, .english), (.laterDate, .english): "it was drawn last"
    case (.figureOverBlank, .danish): "det andet sted er tomt"
    case (.figureOverBlank, .english): "the other place is blank"
    case (.moreDetailed, .danish): "det er den mest detaljerede opgørelse"
    case (.moreDetailed, .english): "it is the more detailed statement"
    case (.earlierInJob, .danish): "filen læses først"
    case (.earlierInJob, .english): "it comes first in the job"
    case (.undated, .danish):
      "filen læses først; intet i filerne siger, hvilket udtræk der er nyest. Bed om udtrækkets dato, eller skriv det nyeste som sidste linje under inputs"
    case (.undated, .english):
      "it comes first in the job; nothing in the files says which extract is the later. Ask for the day it was drawn, or name the later one in a line of its own, last among the inputs"
    }
  }
}
