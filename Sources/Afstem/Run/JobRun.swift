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
    RunOutcome(package: try pipeline.consolidated(), output: nil)
  }

  /// Holds the job's lock, and publishes all outputs together or none.
  public func publish() throws(RunError) -> RunOutcome {
    let output = try OutputFolder(outputPath, keepingOut: job.location.folder)
    let lock = try JobLock(stateFolder: job.location.path(of: ".afstem"))
    defer { _ = lock }
    let package = try pipeline.consolidated()
    pipeline.progress(Progress(.publish))
    let publication = Publication(
      glossary: job.glossary, language: job.language, flavour: job.output.csvFlavour)
    try output.replace { folder in try publication.publish(package, into: URL(filePath: folder)) }
    return RunOutcome(package: package, output: outputPath)
  }

  private var outputPath: String { job.location.path(of: job.output.directory) }
}
