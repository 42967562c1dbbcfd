internal import AfstemFiles
internal import AfstemModel

/// The language of what is said before a job has said which, or where there is none.
enum Speech {
  /// As `--language` says; else as the environment does; else Danish.
  static let language = language(
    of: Array(CommandLine.arguments.dropFirst()),
    environment: ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(CurrentProcess.environment)
      .first { !$0.isEmpty })

  static func language(of arguments: [String], environment: String?) -> Language {
    asked(in: arguments) ?? (environment?.hasPrefix("en") == true ? .english : .danish)
  }

  /// `--language en`, or `--language=en`.
  private static func asked(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", arguments.indices.contains(index + 1) {
        return Language(rawValue: arguments[index + 1])
      }
      if argument.hasPrefix("--language=") { return Language(rawValue: String(argument.dropFirst(11))) }
    }
    return nil
  }
}
