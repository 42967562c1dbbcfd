package import Model

/// What a job file says: whose partnership it is, what its names mean, and which files to reconcile.
package struct Job: Sendable {
  /// The folder that the job's paths start from, and the name of the job file in it.
  package var location: JobLocation
  package var glossary: Glossary
  package var inputs: [JobInput]
  /// `nil` where files lie in the job's folder and stay there.
  package var inbox: JobInbox?
  package var output: JobOutput
  /// Severities that the job gives codes instead of their own.
  package var severities: [Finding.Code: Finding.Severity]
  package var limits: JobLimits

  package init(
    location: JobLocation, glossary: Glossary, inputs: [JobInput], output: JobOutput = JobOutput(),
    severities: [Finding.Code: Finding.Severity] = [:], limits: JobLimits = JobLimits()
  ) {
    self.location = location
    self.glossary = glossary
    self.inputs = inputs
    self.output = output
    self.severities = severities
    self.limits = limits
  }

  package var language: Language { output.language }
}
