internal import Afstem
internal import ArgumentParser
internal import AfstemModel

/// The options of every command.
struct CommonOptions: ParsableArguments {
  @Flag(help: "Write JSON to standard output.")
  var json = false

  @Option(
    help: ArgumentHelp("Language of messages: da or en. The job's own unless given.", valueName: "da|en"))
  var language: Language?

  /// The language of what is said before the job has said which.
  var firstLanguage: Language { language ?? Speech.language }

  /// The job at a path, in the requested language.
  func job(at path: String) throws(RunError) -> Job {
    var job = try Job(at: path)
    if let language { job.output.language = language }
    return job
  }

  /// Runs every stage of the job at a path without writing, and shows progress.
  func check(jobAt path: String, jobs: Int = 1) throws(RunError) -> (job: Job, outcome: RunOutcome) {
    try running(jobAt: path, jobs: jobs) { run throws(RunError) in try run.check() }
  }

  /// What a run of a job gives, which shows its progress meanwhile.
  func running<Result>(
    jobAt path: String, for edition: PublicOptions? = nil, jobs: Int = 1,
    _ work: (JobRun) throws(RunError) -> Result
  ) throws(RunError) -> (Job, Result) {
    var job = try job(at: path)
    job.output.suppression = edition?.suppression(of: job)
    let progress = ProgressLine(in: job.language, isShown: !json)
    let result = try work(JobRun(job: job, jobs: jobs) { progress.show($0) })
    progress.clear()
    return (job, result)
  }

  /// Ends the command with the status of its work, or of the error that stopped it.
  func reportingErrors(_ work: () throws -> RunStatus) throws {
    do {
      let status = try work()
      if status != .done { throw ExitCode(status.rawValue) }
    } catch let error as RunError {
      Terminal.messages.write(ErrorScreen(error, language: firstLanguage).text)
      if json { try Terminal.output.write(json: RunReport(error, in: firstLanguage)) }
      throw ExitCode(error.status.rawValue)
    }
  }
}
