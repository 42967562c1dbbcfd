internal import Afstem
internal import ArgumentParser

/// The options of unattended runs.
struct UnattendedOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing unless a finding is an error.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "How long to wait for another run of the job to end, before giving up with status 75.",
      valueName: "seconds"))
  var wait = 0

  @Option(
    help: ArgumentHelp("How messages are written: text, or json with one event a line.", valueName: "format"))
  var logFormat = LogFormat.text

  @Option(
    help: ArgumentHelp(
      "A file to write the run's figures to, for a Prometheus node exporter; by convention it ends in .prom.",
      valueName: "file"))
  var metrics: String?

  @Option(
    help: ArgumentHelp(
      "A command for the shell, given the summary on its standard input when a run publishes or fails.",
      valueName: "command"))
  var notify: String?

  func validate() throws {
    guard (0...Self.longestWait).contains(wait) else {
      throw ValidationError("--wait takes a number of seconds from 0 to \(Self.longestWait).")
    }
  }

  /// A week.
  private static let longestWait = 604_800

  /// How messages are written.
  enum LogFormat: String, ExpressibleByArgument {
    case text, json
  }
}
