internal import AfstemModel
internal import Yams

/// What is wrong with a job file as YAML, in our words where we have them.
struct YAMLProblem {
  let message: Message
  let mark: JobMark

  /// - Parameter text: Of the job file.
  init(_ error: any Error, in text: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(.malformed(problem, likely: YAMLCause(problem, at: mark.line, of: text)), JobMark(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(.repeatedKeys(duplicates), JobMark(context.mark))
    case .reader(let problem, _, _, _):
      self.init(.malformed(problem, likely: .character), .start)
    default:
      self.init(.malformed("\(error)", likely: nil), .start)
    }
  }

  private init(_ message: Message, _ mark: JobMark) {
    self.message = message
    self.mark = mark
  }
}

extension Message {
  /// In Danish the likely cause alone: the parser speaks English.
  fileprivate static func malformed(_ problem: String, likely cause: YAMLCause?) -> Self {
    guard let cause else {
      return Self(
        da: "jobfilen er ikke gyldig YAML: \(problem)", en: "the job file is not valid YAML: \(problem)")
    }
    return Self(
      da: "jobfilen er ikke gyldig YAML: \(cause.words.danish)",
      en: "the job file is not valid YAML: \(problem); \(cause.words.english)")
  }

  fileprivate static func repeatedKeys(_ keys: [String]) -> Self {
    let list = keys.map { "\"\($0)\"" }.joined(separator: ", ")
    return Self(
      da: "\(keys.count == 1 ? "nøglen" : "nøglerne") \(list) står mere end én gang",
      en:
        "the \(keys.count == 1 ? "key" : "keys") \(list) \(keys.count == 1 ? "stands" : "stand") more than once"
    )
  }
}

/// The slips that people make in YAML, by what the parser says of them.
enum YAMLCause {
  case tab, colon, key, bracket, quote, escape, alias, sign, indent, character

  /// `nil` for a problem of another kind.
  ///
  /// - Parameter line: Where the parser stopped, counting from 1.
  init?(_ problem: String, at line: Int, of text: String) {
    let lines = text.split(separator: "\n", maxSplits: max(line, 1), omittingEmptySubsequences: false)
    if lines.indices.contains(line - 1), lines[line - 1].prefix(while: \.isWhitespace).contains("\t") {
      self = .tab
      return
    }
    let causes: [(String, YAMLCause)] = [
      ("mapping values are not allowed", .colon), ("could not find expected ':'", .key),
      ("did not find expected key", .indent), ("did not find expected '-' indicator", .indent),
      ("did not find expected ',' or '}'", .bracket), ("did not find expected ',' or ']'", .bracket),
      ("did not find expected node content", .bracket),
      ("found unexpected end of stream", .quote), ("found unexpected document indicator", .quote),
      ("found unknown escape character", .escape),
      ("did not find expected alphabetic or numeric character", .alias),
      ("undefined alias", .alias), ("found a tab character", .tab), ("found character '\\t'", .tab),
      ("found character that cannot start any token", .sign),
      ("control characters are not allowed", .character),
      ("block sequence entries are not allowed", .indent),
    ]
    guard let cause = causes.first(where: { problem.contains($0.0) })?.1 else { return nil }
    self = cause
  }

  var words: Message {
    switch self {
    case .tab:
      Message(
        da: "linjen er rykket ind med tabulator; brug mellemrum",
        en: "is the line indented by a tab? Use spaces")
    case .colon:
      Message(
        da:
          "her står et kolon inde i en tekst, eller linjen er rykket for langt ind; sæt \"anførselstegn\" om teksten",
        en: "is there a colon within a text, or too deep an indentation? Put the text in \"quotes\"")
    case .key:
      Message(
        da: "der mangler et kolon og et mellemrum efter nøglen, eller et anførselstegn er ikke lukket",
        en: "is a colon missing after the key, or a quote not closed?")
    case .bracket:
      Message(
        da: "en parentes { eller [ er ikke lukket, eller der mangler et komma",
        en: "is a bracket { or [ not closed, or a comma missing?")
    case .quote:
      Message(da: "et anførselstegn er åbnet og ikke lukket", en: "is a quote opened and not closed?")
    case .escape:
      Message(
        da: "\\ i \"…\" læses som et særligt tegn; skriv / eller brug '…'",
        en: "\\ in \"…\" stands for a special character; write / or use '…'")
    case .alias:
      Message(
        da: "en tekst begynder med * eller &; sæt \"anførselstegn\" om den",
        en: "does a text begin with * or &? Put it in \"quotes\"")
    case .sign:
      Message(
        da: "en tekst begynder med et tegn som @, % eller `; sæt \"anførselstegn\" om den",
        en: "does a text begin with a sign such as @, % or `? Put it in \"quotes\"")
    case .indent:
      Message(
        da: "linjen er rykket anderledes ind end dem, den hører sammen med",
        en: "is the line indented as those it belongs to?")
    case .character:
      Message(
        da: "filen har tegn, som YAML ikke kan have; skriv linjen igen",
        en: "does the file have characters that YAML cannot have?")
    }
  }
}
