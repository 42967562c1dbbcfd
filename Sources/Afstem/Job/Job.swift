/// What a job file says: whose partnership it is, what its names mean, and which files to reconcile.
public struct Job: Sendable {
  /// The folder that the job's paths start from, and the name of the job file in it.
  public var location: JobLocation
  public var glossary: Glossary
  public var inputs: [JobInput]
  /// `nil` where files lie in the job's folder and stay there.
  public var inbox: JobInbox?
  public var output: JobOutput
  /// Severities that the job gives codes instead of their own.
  public var severities: [Finding.Code: Finding.Severity]
  public var limits: Limits

  public init(
    location: JobLocation, glossary: Glossary, inputs: [JobInput], output: JobOutput = JobOutput(),
    severities: [Finding.Code: Finding.Severity] = [:], limits: Limits = Limits()
  ) {
    self.location = location
    self.glossary = glossary
    self.inputs = inputs
    self.output = output
    self.severities = severities
    self.limits = limits
  }

  public var language: Language { output.language }
}
