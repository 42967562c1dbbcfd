internal import FoundationEssentials

/// One run of a job, from its files to its output.
public struct JobRun: Sendable {
  public var job: Job
  private let pipeline: Pipeline

  /// - Parameter output: The folder to publish into, from where the program was started; the job's own unless
  ///   given.
  public init(job: Job, output: String? = nil, progress: @escaping @Sendable (Progress) -> Void = { _ in }) {
    var job = job
    if let output { job.output.directory = URL(filePath: output).path }
    self.job = job
    pipeline = Pipeline(job: job, progress: progress)
  }

  /// Does everything but write.
  public func check() throws(RunError) -> RunOutcome {
    RunOutcome(package: try pipeline.consolidated(pipeline.discover()), output: nil)
  }

  /// Holds the job's lock, and publishes all outputs together or none.
  ///
  /// - Parameter isForced: Publish anew also where nothing has changed since the last run.
  public func publish(isForced: Bool = false) throws(RunError) -> Published {
    let started = Date.now
    let output = try OutputFolder(outputPath, keepingOut: job.location.folder)
    let lock = try JobLock(stateFolder: job.location.stateFolder)
    defer { _ = lock }
    let discovered = pipeline.discover()
    let history = RunHistory(of: job.location) { output.digest }
    let fingerprint = try fingerprint(of: discovered.value)
    if !isForced, let last = history.lastPublished(), last.fingerprint == fingerprint.sha256,
      last.outputDigest == output.digest
    {
      return .unchanged(since: last)
    }

    let package = try pipeline.consolidated(discovered)
    pipeline.progress(Progress(.publish))
    try replace(output, with: package, history) { manifest in
      RunRecord(package, started: started, fingerprint: fingerprint, outputDigest: manifest.digest)
    }
    var outcome = RunOutcome(package: package, output: outputPath)
    outcome.package.findings += history.findings
    return .anew(outcome)
  }

  /// The ledger has the run before its set takes its place, so that a crash between the two can be settled.
  private func replace(
    _ output: OutputFolder, with package: DataPackage, _ history: RunHistory,
    record: (OutputManifest) -> RunRecord
  ) throws(RunError) {
    let publication = Publication(
      glossary: job.glossary, language: job.language, flavour: job.output.csvFlavour)
    var number: Int64?
    do throws(RunError) {
      try output.replace { folder in
        try publication.publish(package, into: URL(filePath: folder))
      } ready: { folder, manifest in
        number = history.prepare(record(manifest), of: package, set: folder, manifest)
      }
    } catch {
      history.mark(number, as: .abandoned)
      throw error
    }
    history.mark(number, as: .published)
  }

  private func fingerprint(of discovered: Discovered) throws(RunError) -> RunFingerprint {
    do throws(SystemError) {
      return try RunFingerprint(job, output: outputPath, files: discovered)
    } catch {
      throw .inputOutput(path: job.location.file, reason: "\(error)")
    }
  }

  private var outputPath: String { job.location.path(of: job.output.directory) }
}
