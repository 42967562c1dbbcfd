internal import Afstem
internal import ArgumentParser

/// `afstem convert`: delimited text to a workbook and back.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert CSV to XLSX or XLSX to CSV, of any size.",
    discussion: """
      Rows stream through; memory does not grow with their number. Text that a number would not be written \
      back as, such as 007 or 1.50, stays text.

        afstem convert udtraek.csv udtraek.xlsx
        afstem convert budget.xlsx - --sheet Oversigt
        afstem convert budget.xlsx ark/ --all-sheets
        cat udtraek.csv | afstem convert - udtraek.xlsx
      """)

  enum Format: String, ExpressibleByArgument {
    case csv, xlsx
  }

  @Argument(help: ArgumentHelp("A CSV or XLSX file; - for standard input.", valueName: "input"))
  var input: String

  @Argument(help: ArgumentHelp("The file to write; - for standard output.", valueName: "output"))
  var output: String

  @Option(help: ArgumentHelp("What the input is; otherwise told by its bytes.", valueName: "csv|xlsx"))
  var from: Format?

  @Option(help: ArgumentHelp("What to write; otherwise the other of the two.", valueName: "csv|xlsx"))
  var to: Format?

  @Option(
    help: ArgumentHelp(
      "The worksheet to read; the first that is shown unless given.", valueName: "name|number"))
  var sheet: String?

  @Flag(help: "Write every worksheet into the folder OUTPUT.")
  var allSheets = false

  @Option(help: ArgumentHelp("The delimiter of the CSV file; \"tab\" for a tab.", valueName: "character"))
  var delimiter: String?

  @Option(help: ArgumentHelp("The encoding of the CSV file, such as windows-1252.", valueName: "name"))
  var encoding: String?

  @Flag(help: "Numbers in the CSV file have a decimal comma.")
  var decimalComma = false

  @Option(help: ArgumentHelp("What fields become in a worksheet: auto or text.", valueName: "auto|text"))
  var types = ConversionOptions.FieldTypes.auto

  @Option(help: ArgumentHelp("How to write CSV: rfc4180 or excel-da.", valueName: "dialect"))
  var toDialect = ConversionOptions.OutputDialect.rfc4180

  @Flag(help: "Put an apostrophe before text that a spreadsheet would take for a formula.")
  var neutraliseFormulas = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let delimiter, Self.character(delimiter) == nil {
      throw ValidationError("the delimiter is one ASCII character, not \"\(delimiter)\"")
    }
    if from != nil, from == to {
      throw ValidationError("the input and the output are both \(from?.rawValue ?? "")")
    }
  }

  func run() throws {
    try common.reportingErrors {
      let source = try Conversion.isWorkbook(input, told: from.map { $0 == .xlsx }, output: output)
      var conversion = Conversion(input: input, output: output, options: options(isFromWorkbook: source))
      guard source else {
        for notice in try conversion.writeWorkbook() {
          Terminal.messages.write("afstem: \(notice.text(in: common.language ?? .danish))\n")
        }
        return .done
      }
      try InspectedInput(input).withPath { path throws(RunError) in
        conversion.input = path
        if allSheets { try conversion.writeTexts() } else { try conversion.writeText() }
      }
      return .done
    }
  }

  private func options(isFromWorkbook: Bool) -> ConversionOptions {
    var options = ConversionOptions()
    options.reading = ReadingOptions(
      encoding: encoding, delimiter: isFromWorkbook ? nil : delimiter.flatMap(Self.character))
    options.outputDelimiter = isFromWorkbook ? delimiter.flatMap(Self.character) : nil
    options.hasDecimalComma = decimalComma
    options.types = types
    options.dialect = toDialect
    options.neutralisesFormulas = neutraliseFormulas
    options.sheet = sheet
    return options
  }

  private static func character(_ text: String) -> Character? {
    if text == "tab" || text == "\\t" { return "\t" }
    guard text.count == 1, let character = text.first, character.isASCII else { return nil }
    return character
  }
}
