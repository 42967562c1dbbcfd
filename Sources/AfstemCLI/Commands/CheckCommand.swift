internal import Afstem
internal import ArgumentParser
internal import Model
internal import Proof

/// `afstem check`: the main job without writing, or whether any files add up.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong and where, without writing anything.",
    discussion: """
      With a job: does all that run does but write. With CSV, XLSX or ODS files, packed or not: finds every total \
      of theirs by its figures, with no job, and says which do not add up. Findings go to standard output.

        afstem check tingbjerg-husum
        afstem check tingbjerg-husum --json | jq '.findings[].text'
        afstem check budget.xlsx politi.csv
      """)

  @Argument(
    help: ArgumentHelp("A job file, a folder with an afstem.yml, or files to add up.", valueName: "job|file"))
  var paths = ["."]

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard paths.count == 1 || !paths.contains(where: isJob) else {
      throw ValidationError("A job is checked alone; several arguments must be files.")
    }
  }

  func run() throws {
    try common.reportingErrors {
      guard let job = paths.first(where: isJob) else { return try checkFiles() }
      return try checkJob(at: job)
    }
  }

  /// A folder, a YAML file, or a single path where nothing exists: a missing job.
  private func isJob(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".yml") || name.hasSuffix(".yaml") || FileProof.isFolder(path)
      || paths.count == 1 && !FileProof.exists(path)
  }

  private func checkJob(at path: String) throws -> RunStatus {
    let (job, outcome) = try common.check(jobAt: path)
    if common.json {
      try Terminal.output.write(json: RunReport(outcome, in: job.language))
    } else {
      let list = FindingList(outcome.package.findings, language: job.language, style: Terminal.output.style)
      Terminal.output.write(list.text)
    }
    return outcome.status
  }

  private func checkFiles() throws -> RunStatus {
    let language = common.language ?? .danish
    let proof = FileProof(paths: paths)
    if common.json {
      try Terminal.output.write(json: ProofReport(proof, in: language))
    } else {
      Terminal.output.write(ProofScreen(proof, language: language, style: Terminal.output.style).text)
    }
    return proof.status
  }
}
