internal import Afstem
internal import ArgumentParser
internal import AfstemModel

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

  @OptionGroup var concurrency: ConcurrencyOptions
  @OptionGroup var unattended: UnattendedOptions
  @OptionGroup var edition: PublicOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (output, jobs) = (output, concurrency.jobs)
    try JobPublication(
      path: path, csvFlavour: csvFlavour, isForced: force, unattended: unattended, edition: edition,
      common: common
    ).run { job, progress in JobRun(job: job, output: output, jobs: jobs, progress: progress) }
  }
}
