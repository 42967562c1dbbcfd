internal import Afstem
internal import ArgumentParser
internal import Model

/// `afstem check`: the main job without writing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong and where, without writing anything.",
    discussion: """
      Does all that run does but write. Findings go to standard output.

        afstem check tingbjerg-husum
        afstem check tingbjerg-husum --json | jq '.findings[].text'
      """)

  @Argument(help: ArgumentHelp("A job file, or a folder with an afstem.yml.", valueName: "job"))
  var path = "."

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.reportingErrors {
      let (job, outcome) = try common.check(jobAt: path)
      if common.json {
        try Terminal.output.write(json: RunReport(outcome, in: job.language))
      } else {
        let list = FindingList(outcome.package.findings, language: job.language, style: Terminal.output.style)
        Terminal.output.write(list.text)
      }
      return outcome.status
    }
  }
}
