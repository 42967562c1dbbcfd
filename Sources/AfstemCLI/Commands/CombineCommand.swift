internal import Afstem
internal import ArgumentParser
internal import AfstemCells
internal import AfstemCombining
internal import AfstemFiles
internal import AfstemModel

/// `afstem combine`: the tables of many files as one.
struct CombineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "combine",
    abstract: "Put the tables of many workbooks and CSV files together as one table.",
    discussion: """
      Columns meet by their labels, whatever their order, case, units and marks of notes; those that only some \
      files have are kept, which is said. Titles, notes, headings and headers that come again do not become data, \
      and neither do totals: they are claims, which are proved where they stand and told of when they differ. \
      Numbers are exact, in whatever spelling; where files count in kr. and in 1.000 kr., all amounts become \
      kroner. Each row says the file, sheet and cell that it comes from.

      What does not fit is a finding with its cell, and its row goes to OUT.rejects.csv: a word among amounts, \
      another currency, a table of other columns. A workbook has totals of its own, and the findings.

        afstem combine 'budget/*.xlsx' samlet.xlsx
        afstem combine a.csv b.csv c.xlsx - | head
        afstem combine 'budget/{partner}/*.xlsx' samlet.xlsx --by partner --sheet Budget
        afstem combine 'budget/*.xlsx' samlet.csv --tidy --alias 'Beløb=Amount'
      """)

  @Argument(
    help: ArgumentHelp(
      """
      CSV, XLSX and ODS files, packed or not, and patterns of them; and last what to write: a file that ends in \
      .xlsx or .csv, or - for standard output.
      """, valueName: "file"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("The worksheet to read of each workbook; all of them unless given.", valueName: "name")
  )
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      "A label, and another that goes by it; or a YAML file of labels, each with those that go by it.",
      valueName: "label=other|file"))
  var alias: [String] = []

  @Option(
    help: ArgumentHelp(
      "A column of what the paths have in the place of a name in the pattern, as in 'budget/{partner}/*.xlsx'.",
      valueName: "name"))
  var by: [String] = []

  @Flag(help: "Make rows of columns of years, quarters and months: a period and a value in each.")
  var tidy = false

  @Flag(help: "Write nothing where something does not fit, or a total differs.")
  var strict = false

  @Flag(inversion: .prefixedNo, help: "Say in each row which file, sheet and cell it comes from.")
  var source = true

  @Option(help: ArgumentHelp("How to write CSV: standard or excel-da.", valueName: "flavour"))
  var csvFlavour = CSVFlavour.standard

  @Option(help: ArgumentHelp("The most to read of a file, unpacked: 500M, 20G.", valueName: "size"))
  var maxSize: ByteCount?

  @Flag(name: .shortAndLong, help: "Replace a file that no combine has written.")
  var force = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard let output = paths.last, paths.count > 1 else {
      throw ValidationError(
        "combine takes files, and last what to write: afstem combine a.csv b.csv samlet.xlsx")
    }
    if paths.dropLast().contains("-") { throw ValidationError("standard input is one table; name files") }
    if common.json, output == "-" {
      throw ValidationError("--json and - both want standard output; name a file to write")
    }
    guard output != "-" else { return }
    guard [".xlsx", ".csv", ".tsv", ".txt"].contains(where: output.lowercased().hasSuffix) else {
      throw ValidationError("what to write comes last, and ends in .xlsx or .csv: \(output) does not")
    }
    if !force, FileStatus(path: output) != nil, !CombinedOutput.isOurs(output) {
      throw ValidationError(
        "\(output) is there already, and no combine has written it; name another, or say --force")
    }
  }

  func run() throws {
    try common.reportingErrors {
      let language = common.firstLanguage
      let output = paths.last ?? "-"
      let selection = try FileSelection(Array(paths.dropLast()), without: output, names: by)
      let line = ProgressLine(in: language, isShown: !common.json)
      var combination = Combination(selection.files, to: output, try options(in: language))
      combination.report = { [count = selection.files.count] done, file in
        line.draw { "\(done)/\(count) \(file)" }
      }
      defer { line.clear() }
      var summary = try combination.run(missing: selection.missing)
      line.clear()
      summary.output = output
      if common.json {
        try Terminal.output.write(json: CombinationReport(summary, in: language))
      } else {
        Terminal.messages.write(CombinationScreen(summary, language: language).text)
      }
      return summary.status
    }
  }

  private func options(in language: Language) throws(RunError) -> CombinationOptions {
    var options = CombinationOptions()
    options.sheet = sheet
    options.names = by
    options.isTidy = tidy
    options.isStrict = strict
    options.tellsSource = source
    options.flavour = csvFlavour
    options.language = language
    if let size = maxSize?.bytes {
      options.limits.fileBytes = size
      options.limits.inflatedBytes = size
    }
    for text in alias { try options.takeAlias(text) }
    return options
  }
}
