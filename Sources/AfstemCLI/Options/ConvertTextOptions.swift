internal import Afstem
internal import AfstemConvert
internal import ArgumentParser

/// The options of `afstem convert` for CSV files.
struct ConvertTextOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The delimiter of the CSV file, whose quotes are found out; \"tab\" for a tab.", valueName: "character")
  )
  var delimiter: ASCIICharacter?

  @Option(help: ArgumentHelp("The encoding of the CSV file, such as windows-1252.", valueName: "name"))
  var encoding: EncodingName?

  @Flag(help: "Numbers in the CSV file have a decimal comma; told by its columns where they leave no doubt.")
  var decimalComma = false

  @Option(
    help: ArgumentHelp(
      "How dates are spelt in the CSV file: iso, none, or a pattern such as dd-mm-yyyy or \"d/m yyyy hh:mm\".",
      valueName: "pattern"))
  var dates: TextFormat.DateNotation?

  @Option(help: ArgumentHelp("How to write CSV: rfc4180 or excel-da.", valueName: "dialect"))
  var toDialect = ConversionOptions.OutputDialect.rfc4180

  @Option(
    help: ArgumentHelp("The delimiter to write; --delimiter, where no CSV is read.", valueName: "character"))
  var toDelimiter: ASCIICharacter?

  @Option(help: ArgumentHelp("The encoding to write; --encoding, where no CSV is read.", valueName: "name"))
  var toEncoding: EncodingName?

  @Option(
    help: ArgumentHelp("How to spell dates; as --dates says, where no CSV is read.", valueName: "pattern"))
  var toDates: TextFormat.DateNotation?

  /// The CSV file that the options without \"to\" are about.
  var format: TextFormat {
    var format = TextFormat()
    format.delimiter = delimiter?.character
    format.encoding = encoding?.name
    format.hasDecimalComma = decimalComma ? true : nil
    format.dates = dates
    return format
  }

  /// The CSV file that is written beside one that is read.
  var outputFormat: TextFormat {
    var format = TextFormat()
    format.delimiter = toDelimiter?.character
    format.encoding = toEncoding?.name
    format.dates = toDates
    return format
  }
}

/// One ASCII character, a tab by its name.
struct ASCIICharacter: ExpressibleByArgument {
  let character: Character

  init?(argument: String) {
    guard let character = TextFormat.delimiter(spelling: argument) else { return nil }
    self.character = character
  }
}

/// An encoding that is known by this name.
struct EncodingName: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard TextFormat.knows(encoding: argument) else { return nil }
    name = argument
  }

  static var allValueStrings: [String] { TextFormat.encodings }
}

/// A number of bytes: `500M`, `20G`, or plain.
struct ByteCount: ExpressibleByArgument {
  let bytes: Int

  init?(argument: String) {
    let shift = ["K": 10, "M": 20, "G": 30, "T": 40][argument.suffix(1).uppercased()]
    guard let number = Int(shift == nil ? argument[...] : argument.dropLast()), number > 0 else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: 1 << (shift ?? 0))
    guard !isTooLarge else { return nil }
    self.bytes = bytes
  }
}
