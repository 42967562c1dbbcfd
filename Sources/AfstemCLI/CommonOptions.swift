internal import Afstem
internal import ArgumentParser
internal import Model

/// What every command understands.
struct CommonOptions: ParsableArguments {
  @Flag(help: "Write JSON to standard output.")
  var json = false

  @Option(
    help: ArgumentHelp("Language of messages: da or en. The job's own unless given.", valueName: "da|en"))
  var language: Language?

  /// Ends the command with the status that its work gives, or the one of what stopped it.
  func reportingErrors(_ work: () throws -> RunStatus) throws {
    do {
      let status = try work()
      if status != .done { throw ExitCode(status.rawValue) }
    } catch let error as RunError {
      Terminal.messages.write(ErrorScreen(error, language: language ?? .danish).text)
      throw ExitCode(error.status.rawValue)
    }
  }
}
