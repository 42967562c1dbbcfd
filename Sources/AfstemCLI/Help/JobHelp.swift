internal import AfstemModel

/// The reference of the job file: `afstem help job`, and `afstem.yml(5)`.
struct JobHelp {
  let language: Language

  /// Each key with what it says, in the order of a job file.
  static let keys: [(key: String, words: Message)] = [
    (
      "partnership.id",
      Message(
        da: "et ord til filnavne og tabeller: bogstaver, cifre, - _ og .",
        en: "a word for file names and tables: letters, digits, - _ and .")
    ),
    ("partnership.name", Message(da: "partnerskabets navn", en: "the partnership's name")),
    ("partnership.period", Message(da: "planens år, 2017-2020", en: "the years of the plan, 2017-2020")),
    (
      "partnership.areas",
      Message(
        da: "områderne, som de skal staves; et andet navn bliver meldt",
        en: "the areas as they are to be spelt; another name is reported")
    ),
    (
      "partnership.population",
      Message(
        da: "indbyggere efter område, også byens: { Tingbjerg: 6500, København: 640000 }",
        en: "residents by area, the city's too: { Tingbjerg: 6500, København: 640000 }")
    ),
    (
      "partnership.partners",
      Message(
        da: "hvem der sender: id, name, kind (fri tekst), deadline og email",
        en: "who sends: id, name, kind (free text), deadline and email")
    ),
    (
      "grant",
      Message(
        da: "kr. om året, som planens total og rest skal gå op i: { 2017: 1800000 }",
        en: "kroner a year that the plan's total and remainder must add up to: { 2017: 1800000 }")
    ),
    (
      "focusAreas",
      Message(
        da: "indsatsområdernes navne efter nummer: { 1: Tryghed }",
        en: "the focus areas' names by number: { 1: Safety }")
    ),
    (
      "activities",
      Message(
        da: "planens aktiviteter: name, focusArea og aliases, det partnerne kalder dem",
        en: "the plan's activities: name, focusArea and aliases, what partners call them")
    ),
    (
      "offenceTypes",
      Message(
        da: "gerningstyper: id, name, aliases; monitored: true følges uden måltal",
        en: "types of offence: id, name, aliases; monitored: true is followed without a target")
    ),
    (
      "targets",
      Message(
        da:
          "måltal: offenceType, baselineYear, baseline og values efter år, eller rule: reduce, maintain, monitor",
        en:
          "targets: offenceType, baselineYear, baseline and values by year, or rule: reduce, maintain, monitor"
      )
    ),
    (
      "inputs.files",
      Message(
        da: "et mønster: * og ? i et navn, ** for mapper i mapper; i anførselstegn",
        en: "a pattern: * and ? within a name, ** for folders within folders; in quotes")
    ),
    (
      "inputs.kind",
      Message(
        da: "crime, incidents, budget, targets eller indicators; ellers afgøres det af indholdet",
        en: "crime, incidents, budget, targets or indicators; else the content decides")
    ),
    ("inputs.partner", Message(da: "id på den partner, der sender", en: "the id of the partner who sends")),
    (
      "inputs.unit",
      Message(
        da: "enhed i budgetter: kr, tkr eller mio; ellers siger arket det",
        en: "unit of budgets: kr, tkr or mio; else the sheet says")
    ),
    (
      "inputs.period",
      Message(
        da: "hvad hændelser tælles efter: year, half, quarter eller month",
        en: "what incidents are counted by: year, half, quarter or month")
    ),
    (
      "inputs.columns",
      Message(
        da: "hvilken overskrift en rolle har: { date: Gerningsdato }",
        en: "which heading a role has: { date: Gerningsdato }")
    ),
    (
      "inputs.ignore",
      Message(
        da: "det, der med vilje ikke læses: \"Oversigt!B14:F20\", rækker \"5:7\", kolonner \"C:D\", et ark",
        en: "what is left out on purpose: \"Oversigt!B14:F20\", rows \"5:7\", columns \"C:D\", a sheet")
    ),
    (
      "inputs.encoding",
      Message(
        da: "tegnsæt, som windows-1252; ellers findes det",
        en: "encoding, such as windows-1252; else it is detected")
    ),
    (
      "inputs.delimiter",
      Message(
        da: "skilletegn, som \";\"; ellers findes det", en: "delimiter, such as \";\"; else it is detected")
    ),
    ("inputs.sheet", Message(da: "det eneste ark, der læses", en: "the only worksheet that is read")),
    (
      "inputs.deadline",
      Message(
        da: "hvornår filerne skal være her: 2017-03-01; går forud for partnerens og jobbets",
        en: "when the files must have come: 2017-03-01; goes before the partner's and the job's")
    ),
    (
      "inbox",
      Message(
        da: "directory, archive og quarantine: en mappe, som filer lægges i",
        en: "directory, archive and quarantine: a folder that files are dropped into")
    ),
    (
      "deadline",
      Message(
        da: "hvornår alt skal være her; også fristen i breve til partnerne",
        en: "when all must have come; also the deadline in letters to partners")
    ),
    (
      "contact",
      Message(
        da: "hvem partnerne skal skrive til: name, email og phone",
        en: "whom partners are to write to: name, email and phone")
    ),
    (
      "published",
      Message(
        da: "dagen, rapporten udgives: 2018-05-15", en: "the day that the report is published: 2018-05-15")
    ),
    (
      "nextRelease",
      Message(
        da: "hvornår den næste kommer: en dag eller \"maj 2019\"",
        en: "when the next comes: a day, or \"May 2019\"")
    ),
    (
      "method",
      Message(
        da: "afsnit om metode, som rapporten gengiver: en tekst eller en liste",
        en: "paragraphs on method that the report gives: a text or a list")
    ),
    (
      "output",
      Message(
        da:
          "directory, language (da eller en), csvFlavour (standard eller excel-da), formats ([csv, xlsx, sqlite]; csv og xlsx, hvis intet er sagt), mode (rettigheder, \"0640\") og changes (false udelader, hvad der er ændret)",
        en:
          "directory, language (da or en), csvFlavour (standard or excel-da), formats ([csv, xlsx, sqlite]; csv and xlsx unless given), mode (permissions, \"0640\") and changes (false leaves out what changed)"
      )
    ),
    (
      "state",
      Message(
        da: "mappen med historikken; .afstem, hvis intet er sagt",
        en: "the folder of the history; .afstem unless given")
    ),
    (
      "severity",
      Message(
        da: "error, warning eller info for en kode: { activity-without-sheet: error }",
        en: "error, warning or info for a code: { activity-without-sheet: error }")
    ),
    (
      "suppression",
      Message(
        da: "threshold og protection i en offentlig udgave",
        en: "threshold and protection of a public edition")
    ),
    (
      "limits",
      Message(
        da: "hvad en fil må koste, før den afvises: { fileBytes: 128 MiB }",
        en: "what a file may cost before it is refused: { fileBytes: 128 MiB }")
    ),
  ]

  static let example = """
    partnership:
      id: amager-2017
      name: Amager Partnerskab
      period: 2017-2020
      areas: [Urbanplanen, Hørgården]
      partners:
        - { id: politi, name: Københavns Politi, kind: police }
        - { id: okf, name: Økonomiforvaltningen, email: okf@example.dk }
    grant: { 2017: 1200000, 2018: 1200000 }
    activities:
      - { name: Kvindeidræt, focusArea: 1, aliases: [Kvindemotion] }
    offenceTypes:
      - { id: burglary, name: Indbrud, aliases: [Indbrud i beboelse] }
    inputs:
      - { files: "politi/*.csv", kind: crime, partner: politi }
      - { files: "budget/*.xlsx", kind: budget, partner: okf }
    deadline: 2018-03-01
    contact: { name: Mette Holm, email: tryghed@example.dk }
    """

  var text: String {
    let isDanish = language == .danish
    let head =
      isDanish
      ? """
      Et job er en mappe med filen afstem.yml. Den siger, hvem partnerskabet er, hvad navnene betyder, og hvilke filer \
      der skal læses. Kun partnership og inputs er nødvendige. Indryk med mellemrum, ikke tabulator; tekst med : # * \
      eller " skal stå i anførselstegn. En ukendt nøgle er en fejl, som nævner linjen og den nøgle, der ligner mest.
      """
      : """
      A job is a folder with a file afstem.yml. It says who the partnership is, what names mean, and which files to \
      read. Only partnership and inputs are needed. Indent by spaces, not tabs; put text with : # * or " in quotes. A \
      key that is not known is an error that names the line and the nearest key.
      """
    let width = Self.keys.map(\.key.count).max() ?? 0
    let lines = Self.keys.map {
      "  \($0.key)\(String(repeating: " ", count: width - $0.key.count + 2))\($0.words.text(in: language))"
    }
    let example = Self.example.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    return [head, example, lines.joined(separator: "\n")].joined(separator: "\n\n") + "\n"
  }
}
