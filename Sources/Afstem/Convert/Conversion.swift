internal import CSV
internal import FoundationEssentials
internal import XLSX

/// Turns delimited text into a workbook or a worksheet into delimited text, of any size, row by row.
public struct Conversion: Sendable {
  /// A path, or `-` for standard input, which must be delimited text.
  public var input: String
  /// A path, or `-` for standard output.
  public var output: String
  public var options: ConversionOptions

  public init(input: String, output: String, options: ConversionOptions = ConversionOptions()) {
    self.input = input
    self.output = output
    self.options = options
  }

  /// Writes a workbook of the records of delimited text.
  ///
  /// - Returns: what the user should know.
  public func writeWorkbook() throws(RunError) -> [Message] {
    var notices: [Message] = []
    try reportingProblems {
      var reader = try open()
      let conversion = DelimitedToWorkbook(options: options) { notices.append($0) }
      var workbook =
        output == "-" ? try WorkbookWriter(fileDescriptor: 1) : try WorkbookWriter(path: output)
      try conversion.convert(&reader, to: &workbook)
      try workbook.commit()
    }
    return notices
  }

  /// Writes the delimited text of one worksheet.
  public func writeText() throws(RunError) {
    try reportingProblems {
      let workbook = try Workbook(path: input, limits: .unbounded)
      let output = try ConversionOutput(path: output)
      try WorkbookToDelimited(options: options).convert(try sheet(of: workbook), of: workbook, to: output)
      try output.commit()
    }
  }

  /// Writes the delimited text of every worksheet into a folder: `1-Oversigt.csv`, `2-Budget.csv` …
  public func writeTexts() throws(RunError) {
    try reportingProblems {
      let workbook = try Workbook(path: input, limits: .unbounded)
      try makeFolder()
      for (index, sheet) in workbook.worksheets.enumerated() {
        // A sheet's name is no path: what could lead elsewhere is taken out of it.
        let name = sheet.name.map { "/\\:\0".contains($0) ? "_" : $0 }
        let file = try ConversionOutput(path: "\(output)/\(index + 1)-\(String(name)).csv")
        try WorkbookToDelimited(options: options).convert(sheet, of: workbook, to: file)
        try file.commit()
      }
    }
  }

  private func makeFolder() throws(RunError) {
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    } catch {
      throw .outputUnavailable(path: output, reason: "\(error)")
    }
  }

  private func open() throws(CSVError) -> CSVReader {
    let options = CSVReader.Options(
      encoding: options.reading.encoding.flatMap(TextEncoding.init(named:)),
      dialect: options.reading.delimiter?.asciiValue.map { Dialect(delimiter: $0) },
      limits: .unboundedFile, keepsBlankLines: true)
    return input == "-"
      ? try CSVReader(descriptor: 0, options: options) : try CSVReader(path: input, options: options)
  }

  private func sheet(of workbook: Workbook) throws(RunError) -> Worksheet {
    let shown = workbook.worksheets.first { $0.visibility == .visible }
    guard let wanted = options.sheet else {
      if let sheet = shown ?? workbook.worksheets.first { return sheet }
      throw .nothingUsable(findings: [Finding(.emptyInput, .noSheet, at: whole)])
    }
    if let sheet = workbook.worksheets.first(where: { $0.name == wanted }) { return sheet }
    if let number = Int(wanted), workbook.worksheets.indices.contains(number - 1) {
      return workbook.worksheets[number - 1]
    }
    throw .nothingUsable(findings: [Finding(.unreadableFile, .noSheet(wanted, workbook), at: whole)])
  }

  private var whole: Provenance { Provenance(file: input, place: .file) }
}

extension Conversion {
  private func reportingProblems(_ work: () throws -> Void) throws(RunError) {
    do {
      try work()
    } catch let error as RunError {
      throw error
    } catch let error as CSVError {
      throw problem(error)
    } catch let error as XLSXError {
      if case .cannotOpen(code: 2) = error.problem { throw .inputMissing(path: input) }
      throw .nothingUsable(findings: [FileProblem(error).finding(in: input)])
    } catch {
      throw .outputUnavailable(path: output, reason: "\(error)")
    }
  }

  private func problem(_ error: CSVError) -> RunError {
    switch error.reason {
    case .cannotOpen(errno: 2): .inputMissing(path: input)
    case .cannotOpen(let code), .cannotRead(let code):
      .inputOutput(path: input, reason: SystemError(code: code).description)
    default: .nothingUsable(findings: [FileProblem(error).finding(in: input)])
    }
  }
}

extension Message {
  fileprivate static let noSheet = Self(da: "projektmappen har ingen ark", en: "the workbook has no sheets")

  fileprivate static func noSheet(_ name: String, _ workbook: Workbook) -> Self {
    let names = workbook.worksheets.map(\.name).joined(separator: ", ")
    return Self(
      da: "der er intet ark '\(name)'; arkene er \(names)",
      en: "there is no sheet '\(name)'; the sheets are \(names)")
  }
}

extension Conversion {
  /// Whether the input is a workbook: as told, by its first bytes, or, for a pipe, by what the output is not.
  public static func isWorkbook(_ input: String, told: Bool?, output: String) throws(RunError) -> Bool {
    if let told { return told }
    guard input != "-" else { return output.hasSuffix(".csv") }
    do throws(SystemError) {
      return switch try FileFormat(path: input) {
      case .workbook, .compoundFile: true
      default: false
      }
    } catch {
      throw error.code == 2
        ? .inputMissing(path: input) : .inputOutput(path: input, reason: error.description)
    }
  }
}
