internal import Afstem
internal import ArgumentParser
internal import AfstemModel

/// `afstem merge`: what a run does across files, from what was staged.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put staged files together and write all outputs, as run does.",
    discussion: """
      Takes the manifests that stage wrote, or folders of them, in any order and as often as they come, and publishes \
      what run would have: the same bytes. Every file of the job must be staged, with the same job file and program. \
      The job's folder must be in reach: its files are listed, but only those that go back to a partner are read.

        afstem merge parts --job .
        afstem merge a/manifest-* b/manifest-* --job . --output /srv/ud
        afstem merge parts/manifest-0* --job . --partial tree    many parts as one, to be merged again
      """)

  @Argument(help: ArgumentHelp("Manifests, or folders that hold them.", valueName: "manifest"))
  var manifests: [String]

  @Option(
    name: .customLong("job"),
    help: ArgumentHelp("A job file, or a folder with an afstem.yml.", valueName: "job"))
  var path = "."

  @Option(name: [.customShort("o"), .long], help: "The folder to write, instead of the job's own.")
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Publish nothing: write the parts as one, with a manifest, into a folder, and its lines to standard output.",
      valueName: "dir"))
  var partial: String?

  @Option(help: ArgumentHelp("How CSV files are written: standard or excel-da.", valueName: "flavour"))
  var csvFlavour: CSVFlavour?

  @Flag(name: .shortAndLong, help: "Write everything anew, also where nothing has changed.")
  var force = false

  @OptionGroup var unattended: UnattendedOptions
  @OptionGroup var edition: PublicOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard partial == nil || output == nil else {
      throw ValidationError("--partial publishes nothing; leave --output for the last merge.")
    }
  }

  func run() throws {
    if let partial { return try merge(into: partial) }
    try JobPublication(
      path: path, csvFlavour: csvFlavour, isForced: force, unattended: unattended, edition: edition,
      common: common
    ).run { job, progress throws(RunError) in
      JobRun(
        job: job, output: output, staged: try StagedFiles(manifests, of: job), progress: progress)
    }
  }

  private func merge(into folder: String) throws {
    try common.reportingErrors {
      let job = try common.job(at: path)
      let lines = try StagedFiles.merging(manifests, of: job.location, into: folder)
      for line in lines { Terminal.output.write(bytes: line.json) }
      return .done
    }
  }
}
