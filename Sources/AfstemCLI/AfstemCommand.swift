internal import Afstem
internal import ArgumentParser
internal import Model

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
    if !JobHelpRequest.isAnswered(CommandLine.arguments.dropFirst()) { main(nil) }
  }
}
