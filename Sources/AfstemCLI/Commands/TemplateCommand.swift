internal import Afstem
internal import ArgumentParser
internal import AfstemFiles
internal import AfstemModel
internal import AfstemPublish

/// `afstem template`: a workbook for a partner to fill in.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Write a workbook for a partner to fill in.",
    discussion: """
      It has the job's activities, areas and types, lists to choose from, checks of what is entered, totals as \
      formulas and a guide. What comes back is read with nothing said of it in the job.

        afstem template budget budget-sof.xlsx --job tingbjerg-husum --partner sof
        afstem template overview oversigt.xlsx --year 2018
        afstem template crime anmeldelser.xlsx
        afstem template targets maaltal.xlsx
        afstem template indicators indikatorer.xlsx
      """)

  @Argument(help: ArgumentHelp("budget, overview, crime, targets or indicators.", valueName: "kind"))
  var kind: TemplateKind

  @Argument(help: ArgumentHelp("The workbook to write.", valueName: "out.xlsx"))
  var output: String

  @Option(help: ArgumentHelp("The job whose names it has.", valueName: "job"))
  var job = "."

  @Option(help: "The only year to ask for; every year of the plan unless given.")
  var year: Int?

  @Option(help: ArgumentHelp("The id of the partner it is for.", valueName: "partner"))
  var partner: String?

  @Flag(name: .shortAndLong, help: "Replace a file that is there.")
  var force = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let year, !(1990...2100).contains(year) {
      throw ValidationError("--year takes a year from 1990 to 2100.")
    }
  }

  func run() throws {
    try common.reportingErrors {
      let job = try common.job(at: job)
      let known = job.glossary.partnership.partners
      let addressee = known.first { $0.id == partner }
      if let partner, addressee == nil { throw RunError.partnerUnknown(id: partner, known: known.map(\.id)) }
      guard force || FileStatus(path: output) == nil else {
        throw RunError.outputUnavailable(path: output, reason: Self.isThere.text(in: job.language))
      }
      let template = PartnerTemplate(
        kind, glossary: job.glossary, year: year, partner: addressee,
        deadline: addressee?.deadline ?? job.deadline, contact: job.contact, language: job.language)
      do {
        try template.write(to: output)
      } catch {
        throw RunError.outputUnavailable(path: output, reason: "\(error)")
      }
      return .done
    }
  }

  private static let isThere = Message(
    da: "der ligger allerede en fil; --force erstatter den",
    en: "there is a file already; --force replaces it")
}
