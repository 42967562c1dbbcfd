internal import AfstemModel

/// `afstem help job`: the reference of the job file.
enum JobHelpRequest {
  /// Answers arguments that ask for it; false for any others.
  static func isAnswered(_ arguments: some Collection<String>) -> Bool {
    guard arguments.starts(with: ["help", "job"]) else { return false }
    Terminal.output.write(JobHelp(language: Speech.language).text)
    return true
  }
}
