internal import Afstem
internal import ArgumentParser
internal import AfstemModel

/// `afstem explain`: what a finding's code means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what the code of a finding means, and what to do about it.",
    discussion: """
      Every finding ends with its code, as in [total-differs].

        afstem explain                              all codes, a line each
        afstem explain total-differs --language en
        afstem explain --markdown > fund.md         the whole catalogue as a document
      """)

  @Argument(
    help: ArgumentHelp("A finding's code; all of them unless given.", valueName: "code"),
    completion: .list(Finding.Code.allCases.map(\.rawValue)))
  var name: String?

  @Flag(help: "Write Markdown.")
  var markdown = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard let name, Finding.Code(rawValue: name) == nil else { return }
    let nearest = NearestName(to: name, among: Finding.Code.allCases.map(\.rawValue)).name
    let hint = nearest.map { "did you mean '\($0)'?" } ?? "'afstem explain' lists them all."
    throw ValidationError("There is no code '\(name)'; \(hint)")
  }

  func run() throws {
    let language = common.firstLanguage
    let code = name.flatMap(Finding.Code.init(rawValue:))
    if common.json {
      try write(json: code, in: language)
    } else if markdown {
      let document = CodeDocument(language: language)
      Terminal.output.write(code.map(document.section) ?? document.text)
    } else {
      let screen = CodeScreen(language: language, style: Terminal.output.style)
      Terminal.output.write(code.map(screen.page) ?? screen.list)
    }
  }

  private func write(json code: Finding.Code?, in language: Language) throws {
    guard let code else {
      return try Terminal.output.write(json: Finding.Code.allCases.map { CodeReport($0, in: language) })
    }
    try Terminal.output.write(json: CodeReport(code, in: language))
  }
}

/// A code for programs.
private struct CodeReport: Encodable {
  let code: String
  let severity: String
  let summary: String
  let meaning: String
  let remedy: String
  let example: String

  init(_ code: Finding.Code, in language: Language) {
    self.code = code.rawValue
    severity = code.severity.rawValue
    summary = code.page.summary.text(in: language)
    meaning = code.page.meaning.text(in: language)
    remedy = code.page.remedy.text(in: language)
    example = code.page.example.text(in: language)
  }
}
