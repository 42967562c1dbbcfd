internal import Afstem
internal import ArgumentParser

/// `afstem run`: the main job.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Import, validate and write all outputs.",
    discussion: """
      Outputs appear together or not at all; files of your own in the output folder stay.

        afstem run                          the job in this folder
        afstem run amager --output /srv/ud  write somewhere else
        afstem run amager --quiet           for cron: silent unless errors are found
        afstem run amager --json            verdicts, totals and findings as JSON
      """)

  @Argument(help: ArgumentHelp("A job file, or a folder with an afstem.yml.", valueName: "job"))
  var path = "."

  @Option(name: [.customShort("o"), .long], help: "The folder to write, instead of the job's own.")
  var output: String?

  @Option(help: ArgumentHelp("How CSV files are written: standard or excel-da.", valueName: "flavour"))
  var csvFlavour: CSVFlavour?

  @Flag(name: .shortAndLong, help: "Import everything anew, also where no input has changed.")
  var force = false

  @Flag(name: .shortAndLong, help: "Say nothing unless a finding is an error.")
  var quiet = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.reportingErrors {
      var job = try Job(at: path)
      if let language = common.language { job.output.language = language }
      if let csvFlavour { job.output.csvFlavour = csvFlavour }
      let progress = ProgressLine(in: job.language, isShown: !quiet && !common.json)
      let run = JobRun(job: job, output: output) { progress.show($0) }
      let published = try run.publish(isForced: force)
      progress.clear()
      return try show(published, of: job)
    }
  }

  private func show(_ published: Published, of job: Job) throws -> RunStatus {
    switch published {
    case .unchanged(let since):
      let screen = UnchangedScreen(since: since, language: job.language)
      if common.json {
        try Terminal.output.write(json: screen.report)
      } else if Terminal.messages.isInteractive && !quiet {
        Terminal.messages.write(screen.text)
      }
      return .done
    case .anew(let outcome):
      if common.json {
        try Terminal.output.write(json: RunReport(outcome, in: job.language))
      } else {
        Terminal.messages.write(RunScreen(outcome, language: job.language, isQuiet: quiet).text)
      }
      return outcome.status
    }
  }
}
