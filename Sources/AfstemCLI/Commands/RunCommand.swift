internal import Afstem
internal import ArgumentParser
internal import Model

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
        afstem run amager --log-format json --metrics /var/lib/node_exporter/amager.prom
        afstem run amager --public          for the public, in a folder of its own: small counts are withheld
      """)

  @Argument(help: ArgumentHelp("A job file, or a folder with an afstem.yml.", valueName: "job"))
  var path = "."

  @Option(name: [.customShort("o"), .long], help: "The folder to write, instead of the job's own.")
  var output: String?

  @Option(help: ArgumentHelp("How CSV files are written: standard or excel-da.", valueName: "flavour"))
  var csvFlavour: CSVFlavour?

  @Flag(name: .shortAndLong, help: "Import everything anew, also where no input has changed.")
  var force = false

  @OptionGroup var unattended: UnattendedOptions
  @OptionGroup var edition: PublicOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    StopSignals.ignoreWriteSignals()
    let reporter = RunReporter(unattended, writesJSON: common.json)
    reporter.log?.started(path)
    var language = common.language ?? Speech.language
    var signals: StopSignals?
    let ending = RunEnding(of: path) { () throws(RunError) in
      let job = try job()
      language = job.language
      return try publish(job, reporter, &signals)
    }
    try reporter.tell(ending, in: language)
    withExtendedLifetime(signals) {}
    if ending.status != .done { throw ExitCode(ending.status.rawValue) }
  }

  private func job() throws(RunError) -> Job {
    var job = try common.job(at: path)
    if let csvFlavour { job.output.csvFlavour = csvFlavour }
    job.output.suppression = edition.suppression(of: job)
    return job
  }

  private func publish(
    _ job: Job, _ reporter: RunReporter, _ signals: inout StopSignals?
  ) throws(RunError) -> Published {
    let line = reporter.progressLine(in: job.language)
    defer { line.clear() }
    let run = JobRun(job: job, output: output) { progress in
      line.show(progress)
      reporter.log?.came(to: progress)
    }
    signals = StopSignals(for: run.gate) { [language = job.language] name, hasPublished in
      line.clear()
      if let log = reporter.log {
        log.stopped(by: name, afterPublishing: hasPublished)
      } else {
        Terminal.messages.write(
          StopScreen(signal: name, hasPublished: hasPublished, language: language).text)
      }
    }
    return try run.publish(isForced: force, waiting: .seconds(unattended.wait))
  }
}
