internal import Afstem
internal import ArgumentParser
internal import AfstemModel

/// `afstem history`: past runs.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Past runs, their inputs and verdicts.",
    discussion: """
        afstem history                the job in this folder, the newest run first
        afstem history amager --run 7 the files that run 7 read
      """)

  @Argument(help: ArgumentHelp("A job file, or a folder with an afstem.yml.", valueName: "job"))
  var path = "."

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp("Show the files that one run read.", valueName: "number"))
  var number: Int64?

  @Option(help: ArgumentHelp("How many runs to show.", valueName: "count"))
  var last = 20

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard last > 0 else { throw ValidationError("--last takes a number above 0.") }
  }

  func run() throws {
    try common.reportingErrors {
      let history = try History(stateFolder: JobLocation(ofJobAt: path).stateFolder)
      let table = HistoryTable(language: common.firstLanguage)
      if let number {
        let inputs = try history.inputs(of: number)
        if common.json {
          try Terminal.output.write(json: inputs)
        } else {
          Terminal.output.write(table.text(inputs) + table.missing(try history.run(number)))
        }
      } else {
        let runs = try history.runs(atMost: last)
        if common.json {
          try Terminal.output.write(json: runs)
        } else {
          Terminal.output.write(table.text(runs) + table.missing(runs.first))
        }
      }
      return .done
    }
  }
}
