internal import AfstemModel

/// What is wrong with a command line, in Danish: the English sentences of the parser and of our own checks, one for one.
struct UsageMessage {
  /// As the parser words it: `Unknown option '--yeer'. Did you mean '--year'?`
  let english: String
  /// The names of all commands, where none of them is named: what is too much is then a name that none has.
  var commands: [String]?

  var danish: String {
    if let commands, let name = Pattern("Unexpected argument '", "'").matched(by: english)?.first {
      let hint = NearestName(to: name, among: commands).name.map { "; mente du '\($0)'?" }
      return "Der er ingen kommando '\(name)'\(hint ?? "; 'afstem --help' viser dem alle")"
    }
    for (pattern, words) in Self.sentences {
      guard let found = pattern.matched(by: english) else { continue }
      return words.enumerated().map { $1 + (found.indices.contains($0) ? found[$0] : "") }.joined()
    }
    return english
  }

  /// Each with the texts between what it repeats.
  private static let sentences: [(Pattern, [String])] = [
    (
      Pattern("Unknown option '", "'. Did you mean '", "'?"), ["Valget '", "' findes ikke. Mente du '", "'?"]
    ),
    (Pattern("Unknown option '", "'"), ["Valget '", "' findes ikke"]),
    (Pattern("Unexpected argument '", "'"), ["'", "' er et argument for meget"]),
    (Pattern("Missing expected argument '", "'"), ["Argumentet '", "' mangler"]),
    (Pattern("Missing value for '", "'"), ["Der mangler en værdi til '", "'"]),
    (
      Pattern("The value '", "' is invalid for '", "'. Please provide one of ", "."),
      ["Værdien '", "' kan ikke bruges til '", "'. Vælg en af ", "."]
    ),
    (
      Pattern("The value '", "' is invalid for '", "'. Did you mean '", "'?"),
      ["Værdien '", "' kan ikke bruges til '", "'. Mente du '", "'?"]
    ),
    (Pattern("The value '", "' is invalid for '", "'"), ["Værdien '", "' kan ikke bruges til '", "'"]),
    (
      Pattern("--wait takes a number of seconds from 0 to ", "."),
      ["--wait er et antal sekunder fra 0 til ", "."]
    ),
    (
      whole("--threshold says what --public withholds; add --public."),
      ["--threshold siger, hvad --public udelader; tilføj --public."]
    ),
    (whole("The threshold is at least 1."), ["Grænsen er mindst 1."]),
    (
      whole("standard input is one table; name it alone: afstem convert - udtraek.xlsx"),
      ["standard input er én tabel; nævn den alene: afstem convert - udtraek.xlsx"]
    ),
    (
      whole("many files go into a folder; afstem combine makes one table of them"),
      ["mange filer lægges i en mappe; afstem combine gør dem til én tabel"]
    ),
    (
      Pattern("several files go into a folder, and ", " is a file; name a folder last, as in ud/"),
      ["flere filer lægges i en mappe, og ", " er en fil; nævn en mappe til sidst, som ud/"]
    ),
    (
      Pattern(
        "several files go into a folder; write ",
        "/ if that is to be its name. afstem combine makes one table of many"),
      [
        "flere filer lægges i en mappe; skriv ",
        "/, hvis den skal hedde det. afstem combine gør mange tabeller til én",
      ]
    ),
    (
      whole("A job is checked alone; several arguments must be files."),
      ["Et job kontrolleres alene; flere argumenter skal være filer."]
    ),
    (whole("--suggest and --accept take a job."), ["--suggest og --accept skal have et job."]),
    (whole("--year takes a year from 1990 to 2100."), ["--year er et år fra 1990 til 2100."]),
    (
      whole("convert takes what to read, and last what to write: afstem convert a.csv a.xlsx"),
      ["convert skal have det, der læses, og til sidst det, der skrives: afstem convert a.csv a.xlsx"]
    ),
    (
      whole("the input and the output are both xlsx; one of them is to be csv"),
      ["det, der læses, og det, der skrives, er begge xlsx; det ene skal være csv"]
    ),
    (
      whole("--sheet names one worksheet, --all-sheets means all"),
      ["--sheet nævner ét ark, --all-sheets betyder alle"]
    ),
    (
      whole("--all-sheets writes a folder, not standard output"),
      ["--all-sheets skriver en mappe, ikke standard output"]
    ),
    (
      whole("--json and - both want standard output; name a file to write"),
      ["--json og - vil begge bruge standard output; nævn en fil, der skal skrives"]
    ),
    (Pattern("--jobs takes a number from 1 to ", ""), ["--jobs er et tal fra 1 til ", ""]),
    (whole("--last takes a number above 0."), ["--last er et tal over 0."]),
    (
      Pattern("There is no code '", "'; did you mean '", "'?"),
      ["Der er ingen kode '", "'; mente du '", "'?"]
    ),
    (
      Pattern("There is no code '", "'; 'afstem explain' lists them all."),
      ["Der er ingen kode '", "'; 'afstem explain' viser dem alle."]
    ),
    (
      whole("combine takes files, and last what to write: afstem combine a.csv b.csv samlet.xlsx"),
      ["combine skal have filer og til sidst det, der skrives: afstem combine a.csv b.csv samlet.xlsx"]
    ),
    (whole("standard input is one table; name files"), ["standard input er én tabel; nævn filer"]),
    (
      Pattern("what to write comes last, and ends in .xlsx or .csv: ", " does not"),
      ["det, der skrives, nævnes til sidst og ender på .xlsx eller .csv: det gør ", " ikke"]
    ),
    (
      Pattern("", " is there already, and no combine has written it; name another, or say --force"),
      ["", " findes allerede, og ingen combine har skrevet den; nævn en anden, eller sig --force"]
    ),
    (
      whole("stage takes files, or --files-from, or --list."),
      ["stage skal have filer, --files-from eller --list."]
    ),
    (whole("--out says where the parts go."), ["--out siger, hvor delene skal ligge."]),
    (whole("--findings-status takes 0 or 1."), ["--findings-status er 0 eller 1."]),
    (
      whole("--split-bytes goes with --list, and is at least 1."),
      ["--split-bytes hører til --list og er mindst 1."]
    ),
    (
      whole("--range takes FROM-TO, or FROM- to the end."), ["--range er FRA-TIL, eller FRA- til slutningen."]
    ),
    (
      whole("check names what it finds by file; name files, or see afstem inspect -."),
      ["check siger, i hvilken fil noget står; nævn filer, eller se afstem inspect -."]
    ),
    (whole("--range is of one file."), ["--range er af én fil."]),
    (
      whole("--partial publishes nothing; leave --output for the last merge."),
      ["--partial udgiver intet; gem --output til den sidste merge."]
    ),
    (whole("--period takes years such as 2017-2020."), ["--period er år som 2017-2020."]),
    (
      Pattern("The value '", "' is invalid for '", "': ", ""),
      ["Værdien '", "' kan ikke bruges til '", "': ", ""]
    ),
  ]

  private static func whole(_ sentence: String) -> Pattern { Pattern(sentence) }

  /// A sentence with gaps between its texts.
  private struct Pattern: Sendable {
    let texts: [String]

    init(_ texts: String...) { self.texts = texts }

    /// What stands in the gaps; `nil` where it is another sentence.
    func matched(by sentence: String) -> [String]? {
      guard let first = texts.first, sentence.hasPrefix(first) else { return nil }
      guard texts.count > 1 else { return sentence == first ? [] : nil }
      var rest = sentence.dropFirst(first.count)
      var gaps: [String] = []
      for (index, text) in texts.enumerated().dropFirst() {
        if index == texts.count - 1 {
          guard rest.hasSuffix(text) else { return nil }
          gaps.append(String(rest.dropLast(text.count)))
          return gaps
        }
        guard let place = rest.indices.first(where: { rest[$0...].hasPrefix(text) }) else { return nil }
        gaps.append(String(rest[..<place]))
        rest = rest[place...].dropFirst(text.count)
      }
      return gaps
    }
  }
}
