internal import Afstem
internal import AfstemConvert
internal import ArgumentParser
internal import AfstemModel

/// `afstem convert`: delimited text to a workbook and back.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert CSV to XLSX, XLSX to CSV, or CSV to other CSV, of any size.",
    discussion: """
      Rows stream through; memory does not grow with their number. A column whose numbers would not be written \
      back as they are spelt stays text, which is said: leading zeros, plus signs, more than 15 digits, mixed \
      spellings. 12.50 is a number with a number format that shows both decimals, and 1.234,50 is one where the \
      other numbers have decimal commas too. All of a file decides, of a pipe its first megabytes. The file of \
      --types says it for certain:

        Journalnummer: text
        Gerningsdato: date
        Værdi: number

      Of a CSV file, encoding, delimiter and labels are found out where they are not told; of a workbook, the \
      first worksheet that is shown is written. What cannot be told for certain is said on standard error.

        afstem convert udtraek.csv udtraek.xlsx
        afstem convert udtraek.csv udtraek.xlsx --dates dd-mm-yyyy --types typer.yml
        afstem convert budget.xlsx - --sheet Oversigt | head
        afstem convert budget.xlsx ark/ --all-sheets
        afstem convert gammel.csv ny.csv --to-dialect excel-da
        curl -s https://data.example/udtraek.csv | afstem convert - udtraek.xlsx

      Many files go into a folder, whose name ends with a slash: those named keep their names, and those that a \
      pattern in quotes names keep the folders that it leaves open, ind/a/b.csv as ud/a/b.xlsx. Two files of one \
      output are refused before anything is written. A file that cannot be converted is said, and the others are \
      written, with status 1. With --all-sheets each workbook becomes a folder of its own.

        afstem convert a.csv b.csv ud/
        afstem convert 'ind/**/*.csv' ud/ --to xlsx --jobs 2
        afstem convert 'budget/*.xlsx' ark/ --all-sheets
      """)

  @Argument(
    help: ArgumentHelp(
      """
      What to read: a CSV, XLSX or ODS file, an archive of one, - for standard input, or several files and patterns; \
      and last what to write: a file, - for standard output, or a folder, with a slash at its end for many files.
      """, valueName: "file"))
  var paths: [String] = []

  @Option(help: ArgumentHelp("What the input is; otherwise told by its bytes.", valueName: "csv|xlsx"))
  var from: ConversionFormat?

  @Option(
    help: ArgumentHelp(
      "What to write; otherwise told by the output's name, or the other of the two.", valueName: "csv|xlsx"))
  var to: ConversionFormat?

  @Option(
    help: ArgumentHelp(
      "The worksheet to read; the first that is shown unless given.", valueName: "name|number"))
  var sheet: String?

  @Flag(help: "Write every worksheet into a folder: 1-Oversigt.csv, 2-Budget.csv …")
  var allSheets = false

  @OptionGroup var text: ConvertTextOptions

  @Option(
    help: ArgumentHelp(
      "What fields become: auto, text, or a file of column names and types (auto, text, number, date).",
      valueName: "auto|text|file"))
  var types = ConversionOptions.FieldTypes.auto

  @Option(
    help: ArgumentHelp(
      "The line of the CSV file that holds its labels, below what is to be left out; or none; auto finds it.",
      valueName: "auto|none|line"))
  var header = ConversionOptions.HeaderLine.found

  @Flag(
    help: "Leave rows of a worksheet as short as they are; otherwise they are filled up to the widest so far."
  )
  var ragged = false

  @Flag(
    inversion: .prefixedNo,
    help:
      "Put an apostrophe before text that a spreadsheet would take for a formula; so does excel-da by itself."
  )
  var neutraliseFormulas: Bool?

  @Option(
    help: ArgumentHelp(
      """
      The most to read, unpacked: 500M, 20G. Any size unless given, but no workbook that unpacks to more than 200 \
      times its size, or is piped in and larger than 4G.
      """, valueName: "size"))
  var maxSize: ByteCount?

  @Option(help: ArgumentHelp("How many files to convert at a time, of many.", valueName: "count"))
  var jobs = 1

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard let output = paths.last, paths.count > 1 else {
      throw ValidationError("convert takes what to read, and last what to write: afstem convert a.csv a.xlsx")
    }
    if from == .xlsx, to == .xlsx {
      throw ValidationError("the input and the output are both xlsx; one of them is to be csv")
    }
    if allSheets, sheet != nil {
      throw ValidationError("--sheet names one worksheet, --all-sheets means all")
    }
    if allSheets, output == "-" { throw ValidationError("--all-sheets writes a folder, not standard output") }
    if common.json, output == "-" {
      throw ValidationError("--json and - both want standard output; name a file to write")
    }
    guard (1...Self.mostJobs).contains(jobs) else {
      throw ValidationError("--jobs takes a number from 1 to \(Self.mostJobs)")
    }
    if request.isOfMany { try request.validate(allSheets: allSheets) }
  }

  private static let mostJobs = 64

  private var request: ConversionRequest { ConversionRequest(paths, allSheets: allSheets) }

  func run() throws {
    try common.reportingErrors { request.isOfMany ? try convertMany() : try convertOne() }
  }

  private func convertOne() throws -> RunStatus {
    let (input, output) = (request.inputs[0], request.output)
    // A line that moves would run into rows on the same screen.
    let line = progressLine(isShown: !(output == "-" && Terminal.output.isInteractive))
    let start = ContinuousClock.now
    var conversion = Conversion(input: input, output: output, options: options)
    conversion.source = from
    conversion.target = to
    conversion.report = { progress in line.draw { progress.text(after: .now - start, in: language) } }
    defer { line.clear() }
    let summary = try conversion.run()
    line.clear()
    if common.json {
      try Terminal.output.write(json: ConversionReport(summary, in: language))
    } else {
      for notice in summary.notices { Terminal.messages.write("afstem: \(notice.text(in: language))\n") }
    }
    return .done
  }

  private func convertMany() throws -> RunStatus {
    let plan = try ConversionPlan(request.inputs, into: request.output, from: from, to: to, options)
    let line = progressLine(isShown: true)
    let outcomes = ConversionBatch(plan, options, from: from).run(jobs: jobs) { [language] progress in
      line.draw { progress.text(in: language) }
    }
    line.clear()
    if common.json {
      try Terminal.output.write(json: ConversionBatchReport(outcomes, in: language))
    } else {
      Terminal.messages.write(ConversionBatchScreen(outcomes, language: language).text)
    }
    return outcomes.status
  }

  private var language: Language { common.firstLanguage }

  private func progressLine(isShown: Bool) -> ProgressLine {
    ProgressLine(in: language, isShown: isShown && !common.json)
  }

  private var options: ConversionOptions {
    var options = ConversionOptions()
    options.text = text.format
    options.writing = text.outputFormat
    options.dialect = text.toDialect
    options.types = types
    options.header = header
    options.keepsRowLengths = ragged
    options.neutralisesFormulas = neutraliseFormulas
    options.sheet = sheet
    options.convertsAllSheets = allSheets
    options.sizeLimit = maxSize?.bytes
    return options
  }
}
