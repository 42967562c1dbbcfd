internal import Afstem
internal import ArgumentParser
internal import Model

/// `afstem diff`: what changed between two runs or two output folders.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What changed between two runs, or two output folders.",
    discussion: """
      A fact that moved on its sheet has not changed; one that says something else has.

        afstem diff 6 7                    two runs of the job in this folder, by number
        afstem diff gammel/out ny/out      two output folders
        afstem diff 7 out --job amager     a run of the job in amager, and a folder
      """)

  @Argument(help: ArgumentHelp("An output folder, or the number of a run.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("An output folder, or the number of a run.", valueName: "new"))
  var new: String

  @Option(help: ArgumentHelp("The job whose runs the numbers mean.", valueName: "job"))
  var job = "."

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language ?? .danish
    do {
      let comparison = try comparison()
      if common.json {
        try Terminal.output.write(json: comparison.tables)
      } else {
        Terminal.output.write(ComparisonScreen(comparison, language: language).text)
      }
    } catch let error as CompareError {
      Terminal.messages.write("afstem: \(error.text(in: language))\n")
      throw ExitCode(error.status.rawValue)
    }
  }

  private func comparison() throws(CompareError) -> Comparison {
    let state = ((try? JobLocation(ofJobAt: job)) ?? JobLocation(folder: job)).stateFolder
    let before = try PublishedSet(old, stateFolder: state)
    let after = try PublishedSet(new, stateFolder: state)
    return try Comparison(from: before.tables, to: after.tables)
  }
}
