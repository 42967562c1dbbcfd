internal import Model

/// `afstem help job`: the reference of the job file.
enum JobHelpRequest {
  /// Answers arguments that ask for it; false for any others.
  static func isAnswered(_ arguments: some Collection<String>) -> Bool {
    guard arguments.starts(with: ["help", "job"]) else { return false }
    let isEnglish = arguments.contains("en") || arguments.contains("--language=en")
    Terminal.output.write(JobHelp(language: isEnglish ? .english : .danish).text)
    return true
  }
}
