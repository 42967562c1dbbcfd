internal import Afstem
internal import ArgumentParser
internal import AfstemFiles
internal import AfstemModel
internal import AfstemPublish
internal import SystemPackage

/// `afstem report`: the annual status report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the annual status report as one HTML page.",
    discussion: """
      The page stands alone: it needs no other file, no network and no script. A run writes it too, as \
      report.html.

        afstem report tingbjerg-husum > status.html
        afstem report tingbjerg-husum --output status-2015.html --year 2015
        afstem report tingbjerg-husum --language en --json
      """)

  @Argument(help: ArgumentHelp("A job file, or a folder with an afstem.yml.", valueName: "job"))
  var path = "."

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output = "-"

  @Option(help: "The year to judge targets for; the latest that has figures unless given.")
  var year: Int?

  @OptionGroup var edition: PublicOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.reportingErrors {
      let (job, made) = try common.running(jobAt: path, for: edition) { run throws(RunError) in
        try run.report(for: year)
      }
      let (outcome, report) = made
      if common.json {
        try Terminal.output.write(json: report)
      } else {
        try write(report.html, for: job.output.access ?? .ownerOnly)
      }
      return outcome.status
    }
  }

  private func write(_ page: String, for access: FileAccess) throws(RunError) {
    guard output != "-" else { return Terminal.output.write(bytes: page.utf8) }
    do throws(Errno) {
      try ReplacementFile.write(page.utf8, to: output, for: access)
    } catch {
      throw .outputUnavailable(path: output, reason: "\(error)")
    }
  }
}
