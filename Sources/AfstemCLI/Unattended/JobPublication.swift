internal import Afstem
internal import ArgumentParser
internal import AfstemModel

/// A command that publishes a job, by whatever means it knows what the files state.
struct JobPublication {
  let path: String
  let csvFlavour: CSVFlavour?
  let isForced: Bool
  let unattended: UnattendedOptions
  let edition: PublicOptions
  let common: CommonOptions

  /// - Parameter make: Makes the run of the job, which is given the closure that it reports its progress to.
  func run(
    _ make: (Job, @escaping @Sendable (Progress) -> Void) throws(RunError) -> JobRun
  ) throws {
    StopSignals.ignoreWriteSignals()
    let reporter = RunReporter(unattended, writesJSON: common.json)
    reporter.log?.started(path)
    var language = common.firstLanguage
    var signals: StopSignals?
    let ending = RunEnding(of: path) { () throws(RunError) in
      let job = try job()
      language = job.language
      return try publish(job, make, reporter, &signals)
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
    _ job: Job, _ make: (Job, @escaping @Sendable (Progress) -> Void) throws(RunError) -> JobRun,
    _ reporter: RunReporter, _ signals: inout StopSignals?
  ) throws(RunError) -> Published {
    let line = reporter.progressLine(in: job.language)
    defer { line.clear() }
    let run = try make(job) { progress in
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
    return try run.publish(isForced: isForced, waiting: .seconds(unattended.wait))
  }
}
