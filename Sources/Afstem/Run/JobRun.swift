internal import FoundationEssentials

/// One run of a job, from its files to its output.
public struct JobRun: Sendable {
  public var job: Job
  /// For a signal to stop the run by.
  public let gate = StopGate()
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

  /// Publishes all outputs together or none, while it holds the locks of the job and of its output.
  ///
  /// - Parameters:
  ///   - isForced: Publish anew also where nothing has changed since the last run.
  ///   - patience: How long to wait for another run to end.
  public func publish(isForced: Bool = false, waiting patience: Duration = .zero) throws(RunError)
    -> Published
  {
    let output = try OutputFolder(outputPath, keepingOut: job.location.folder)
    let deadline = ContinuousClock.now + patience
    let jobLock = try lock(beside: job.location.stateFolder + "/lock", until: deadline)
    let outputLock = try lock(beside: output.lockPath, until: deadline)
    defer {
      _ = jobLock
      _ = outputLock
    }
    return try gate.building(in: output) { () throws(RunError) in
      try publish(into: output, isForced: isForced)
    }
  }

  private func publish(into output: OutputFolder, isForced: Bool) throws(RunError) -> Published {
    let started = Date.now
    let discovered = pipeline.discover()
    var history = RunHistory(of: job.location) { output.digest }
    let fingerprint = try fingerprint(of: discovered.value)
    if !isForced, let last = history.lastPublished(), last.fingerprint == fingerprint.sha256,
      last.outputDigest == output.digest
    {
      return .unchanged(since: last)
    }
    let package = try pipeline.consolidated(discovered)
    let set = try stage(package, in: output)
    let record = RunRecord(
      package, started: started, fingerprint: fingerprint, outputDigest: set.manifest.digest)
    try gate.publishing { () throws(RunError) in try put(set, in: output, record, of: package, &history) }
    var outcome = RunOutcome(package: package, output: outputPath)
    outcome.package.findings += history.findings
    return .anew(outcome)
  }

  private func stage(_ package: DataPackage, in output: OutputFolder) throws(RunError) -> StagedSet {
    pipeline.progress(Progress(.publish))
    let publication = Publication(
      glossary: job.glossary, language: job.language, flavour: job.output.csvFlavour)
    return try output.stage { try publication.publish(package, into: URL(filePath: $0)) }
  }

  /// The ledger has the run before its set takes its place, so that a crash between the two can be settled.
  private func put(
    _ set: StagedSet, in output: OutputFolder, _ record: RunRecord, of package: DataPackage,
    _ history: inout RunHistory
  ) throws(RunError) {
    history.prepare(record, of: package, set)
    do throws(RunError) {
      try output.put(set)
    } catch {
      history.settle { output.digest }
      throw error
    }
    history.published()
  }

  private func lock(beside path: String, until deadline: ContinuousClock.Instant) throws(RunError) -> RunLock
  {
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .outputUnavailable(path: folder.path, reason: "\(error)")
    }
    return try RunLock(path, waitingUntil: deadline)
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
