internal import Afstem
internal import ArgumentParser
internal import AfstemModel

/// The command `afstem`.
@main
struct AfstemCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "afstem",
    abstract: "Turns the mailbox of a safety partnership into one workbook that adds up.",
    discussion: """
      A job is a folder with a file afstem.yml, which says whose files to read and what their names mean. \
      Where JOB is left out, the current folder is the job.

        afstem init tingbjerg-husum    a job file proposed from the files of a folder
        afstem run tingbjerg-husum     read everything, check every total, write all outputs
        afstem check tingbjerg-husum   the same without writing: what is wrong, and where
        afstem report tingbjerg-husum  the annual status report as one HTML page
        afstem inspect budget.xlsx     what the program sees in one file
        afstem history tingbjerg-husum past runs
        afstem diff 6 7                what changed from run 6 to run 7
        afstem explain total-differs   what the code of a finding means
        afstem help job                what a job file can say
        afstem template budget ny.xlsx a workbook for a partner to fill in

      Exit status: 0 done, 1 done with findings that are errors, 64 wrong usage, 65 no input could be used, \
      66 job or input missing, 73 output cannot be created, 74 input or output failed, 75 another run holds \
      the job, 78 the job file is wrong.
      """,
    version: Version.current,
    subcommands: [
      RunCommand.self, CheckCommand.self, ReportCommand.self, InspectCommand.self, ConvertCommand.self,
      CombineCommand.self, StageCommand.self, MergeCommand.self, HistoryCommand.self, DiffCommand.self,
      ExplainCommand.self, TemplateCommand.self, InitCommand.self,
    ])

  /// `help job` is no command's help, but the job file's.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard !JobHelpRequest.isAnswered(arguments), !VersionRequest.isAnswered(arguments) else { return }
    guard Speech.language == .danish else { return main(nil) }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      answerInDanish(error, to: arguments)
      exit(withError: error)
    }
  }

  /// Help and usage errors, which the parser has in English alone; any other error is the parser's to end with.
  private static func answerInDanish(_ error: any Error, to arguments: [String]) {
    let code = exitCode(for: error)
    let message = message(for: error)
    guard !message.isEmpty, message != Version.current, let help = DanishHelp(dumped: _dumpHelp()),
      code == .success || code == .validationFailure, !arguments.contains("--experimental-dump-help"),
      !arguments.contains(where: { $0.hasPrefix("--generate-completion-script") })
    else { return }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    let command = arguments.first { names.contains($0) }
    if code == .success {
      Terminal.output.write(help.page(of: command, width: min(Terminal.output.style.width ?? 80, 100)))
      exit(withError: ExitCode.success)
    }
    let see = command.map { "afstem \($0) --help" } ?? "afstem --help"
    Terminal.messages.write(
      """
      Fejl: \(UsageMessage(english: message, commands: command == nil ? names : nil).danish)
      Brug: \(help.usage(ofCommandNamed: command))
        Se '\(see)'.

      """)
    exit(withError: code)
  }
}
