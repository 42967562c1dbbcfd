internal import Afstem
internal import ArgumentParser
internal import AfstemModel
internal import AfstemProof

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
        afstem check tingbjerg-husum --suggest   the lines that the job file lacks
        afstem check tingbjerg-husum --accept    writes them into it, and keeps the old one as .bak
      """)

  @Argument(
    help: ArgumentHelp("A job file, a folder with an afstem.yml, or files to add up.", valueName: "job|file"))
  var paths = ["."]

  @Flag(help: "Print the lines that the job lacks for unknown activities, types and areas.")
  var suggest = false

  @Flag(help: "Write those lines into the job file; the file as it was is kept beside it.")
  var accept = false

  @OptionGroup var concurrency: ConcurrencyOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard !paths.contains("-") else {
      throw ValidationError("check names what it finds by file; name files, or see afstem inspect -.")
    }
    guard paths.count == 1 || !paths.contains(where: isJob) else {
      throw ValidationError("A job is checked alone; several arguments must be files.")
    }
    guard !suggest && !accept || paths.contains(where: isJob) else {
      throw ValidationError("--suggest and --accept take a job.")
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
    let (job, outcome) = try common.check(jobAt: path, jobs: concurrency.jobs)
    if suggest || accept { return try propose(outcome, to: job) }
    if common.json {
      try Terminal.output.write(json: RunReport(outcome, in: job.language))
    } else {
      let list = FindingList(outcome.package.findings, language: job.language, style: Terminal.output.style)
      Terminal.output.write(list.text)
    }
    return outcome.status
  }

  private func propose(_ outcome: RunOutcome, to job: Job) throws -> RunStatus {
    let proposals = JobProposals(outcome.package.findings)
    let isDanish = job.language == .danish
    if proposals.all.isEmpty {
      Terminal.messages.write(isDanish ? "Jobfilen kender alle navne.\n" : "The job file knows every name.\n")
      return .done
    }
    Terminal.output.write(proposals.text(in: job.language))
    if accept, let backup = try proposals.accept(into: job.location) {
      Terminal.messages.write(
        isDanish
          ? "Skrevet i \(job.location.file); den gamle er gemt som \(backup)\n"
          : "Written into \(job.location.file); the old one is kept as \(backup)\n")
    }
    return .done
  }

  private func checkFiles() throws -> RunStatus {
    let language = common.firstLanguage
    let proof = FileProof(paths: paths)
    if common.json {
      try Terminal.output.write(json: ProofReport(proof, in: language))
    } else {
      Terminal.output.write(ProofScreen(proof, language: language, style: Terminal.output.style).text)
    }
    return proof.status
  }
}
