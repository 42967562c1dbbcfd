internal import Afstem
internal import ArgumentParser
internal import AfstemFiles
internal import AfstemModel

/// `afstem diff`: what changed between two runs, two output folders or two files.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What changed between two runs, two output folders, or two files.",
    discussion: """
      A fact that moved on its sheet has not changed; one that says something else has.

        afstem diff 6 7                    two runs of the job in this folder, by number
        afstem diff gammel/out ny/out      two output folders
        afstem diff 7 out --job amager     a run of the job in amager, and a folder
        afstem diff sendt.xlsx rettet.xlsx two files of one partner, row by row
        afstem diff 6 7 --output nyt.xlsx  as a workbook, both values beside each other
      """)

  @Argument(help: ArgumentHelp("An output folder, the number of a run, or a file.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("An output folder, the number of a run, or a file.", valueName: "new"))
  var new: String

  @Option(help: ArgumentHelp("The job whose runs the numbers mean.", valueName: "job"))
  var job = "."

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("A workbook to write what changed into.", valueName: "file.xlsx"))
  var output: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.firstLanguage
    do {
      let comparison = try comparison()
      if let output { try write(comparison, to: output, in: language) }
      if common.json {
        try Terminal.output.write(json: comparison.tables)
      } else if output == nil {
        Terminal.output.write(ComparisonScreen(comparison, language: language).text)
      }
    } catch let error as CompareError {
      Terminal.messages.write("afstem: \(error.text(in: language))\n")
      throw ExitCode(error.status.rawValue)
    }
  }

  private func write(_ comparison: Comparison, to path: String, in language: Language) throws {
    do {
      try ComparisonWorkbook(comparison, of: old, and: new, in: language).write(to: path)
    } catch {
      Terminal.messages.write("afstem: \(path): \(error)\n")
      throw ExitCode(RunStatus.outputUnavailable.rawValue)
    }
  }

  private func comparison() throws(CompareError) -> Comparison {
    if FileStatus(path: old)?.kind == .file, FileStatus(path: new)?.kind == .file {
      return try Comparison(fromFile: old, to: new)
    }
    let state = ((try? JobLocation(ofJobAt: job)) ?? JobLocation(folder: job)).stateFolder
    let before = try PublishedSet(old, stateFolder: state)
    let after = try PublishedSet(new, stateFolder: state)
    return try Comparison(from: before.tables, to: after.tables)
  }
}
