internal import Afstem
internal import ArgumentParser
internal import AfstemModel

/// `afstem inspect`: what the program sees in one file.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Say what the program sees in one file.",
    discussion: """
      Encoding and dialect with the reasons for them, sheets, tables, what their columns and rows are for, and \
      the first facts read.

        afstem inspect oversigt.xlsx --sheet Oversigt
        afstem inspect politi.csv --json
        unzip -p mail.zip politi.csv | afstem inspect -
      """)

  @Argument(
    help: ArgumentHelp(
      "A CSV, XLSX or ODS file, or an archive of one; - for standard input.", valueName: "file"))
  var path: String

  @Option(
    help: ArgumentHelp("The only worksheet to look at, or the only table of an archive.", valueName: "name"))
  var sheet: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.reportingErrors {
      let language = common.firstLanguage
      var inspection = try InspectedInput(path).withPath { path throws(RunError) in
        try Inspection(path: path, sheet: sheet)
      }
      inspection.path = path
      if common.json {
        try Terminal.output.write(json: InspectionReport(inspection, in: language))
      } else {
        let screen = InspectionScreen(inspection, language: language, style: Terminal.output.style)
        Terminal.output.write(screen.text)
      }
      return inspection.isReadable ? .done : .inputUnusable
    }
  }
}
