internal import CSV
internal import FoundationEssentials
package import Model
internal import XLSX

/// Converts delimited text to a workbook, a workbook to delimited text, or text to text in another dialect, row by row.
package struct Conversion {
  /// A path, or `-` for standard input.
  package var input: String
  /// A path, or `-` for standard output.
  package var output: String
  package var options: ConversionOptions
  /// Where the input lies that was packed in another file.
  private var unpackedPath: String?
  /// The input's format; detected from its first bytes unless given.
  package var source: ConversionFormat?
  /// The output's format; by default that of its extension, else the one that the input is not.
  package var target: ConversionFormat?
  /// Called now and then with the progress.
  package var report: (ConversionProgress) -> Void = { _ in }

  package init(input: String, output: String, options: ConversionOptions = ConversionOptions()) {
    self.input = input
    self.output = output
    self.options = options
  }

  /// Converts the input. The output file appears once it is complete.
  package func run() throws(RunError) -> ConversionSummary {
    if unpackedPath == nil, let packed = try PackedInput(input, options) {
      var conversion = self
      conversion.unpackedPath = packed.path
      conversion.options.sheet = packed.sheet
      defer { withExtendedLifetime(packed) {} }
      return try conversion.run()
    }
    return try translatingErrors {
      let input = try ConversionInput(unpackedPath ?? input)
      let source = try source ?? ConversionFormat(input.format, of: self.input)
      let target = target ?? (options.convertsAllSheets ? .csv : ConversionFormat(nameOf: output))
      try check(source, target ?? source.other)
      return switch (source, target ?? source.other) {
      case (.csv, .xlsx): try writeWorkbook(input)
      case (.csv, .csv): try rewriteText(input)
      case (.xlsx, _): try writeTexts(input)
      }
    }
  }

  private func writeWorkbook(_ input: ConversionInput) throws -> ConversionSummary {
    var reader = try input.reader(readerOptions(isForWorkbook: true))
    var workbook =
      output == "-" ? try WorkbookWriter(fileDescriptor: 1) : try WorkbookWriter(path: output)
    var conversion = try DelimitedToWorkbook(
      options, headerLine: try options.headerLine(of: &reader), report: report)
    try conversion.convert(&reader, to: &workbook)
    try workbook.commit()
    var summary = ConversionSummary(reader, options)
    summary.parts = conversion.sheets.map { .init(path: output, sheet: $0.name, rows: $0.rows) }
    summary.notices += conversion.notices
    return summary
  }

  private func rewriteText(_ input: ConversionInput) throws -> ConversionSummary {
    var reader = try input.reader(readerOptions(isForWorkbook: false))
    var conversion = try DelimitedToDelimited(options, to: output, report: report)
    let written = try conversion.convert(&reader)
    var summary = ConversionSummary(reader, options)
    summary.parts = [.init(path: output, sheet: nil, rows: written.rows)]
    summary.notices += written.notices
    return summary
  }

  private func writeTexts(_ input: ConversionInput) throws -> ConversionSummary {
    var summary = ConversionSummary()
    var options = options
    options.writing = options.writing.completed(by: options.text)
    try input.withWorkbook(sizeLimit: options.sizeLimit) { workbook in
      for file in try files(of: workbook) {
        var conversion = try WorkbookToDelimited(options, of: workbook, to: file.path, report: report)
        let written = try conversion.convert(file.sheet)
        summary.parts.append(.init(path: file.path, sheet: file.sheet.name, rows: written.rows))
        summary.notices += written.notices
      }
    }
    return summary
  }

  /// The worksheets to write, each with its path: `1-Oversigt.csv`, `2-Budget.csv` … if all are to be written.
  private func files(of workbook: Workbook) throws(RunError) -> [(sheet: Worksheet, path: String)] {
    guard options.convertsAllSheets else { return [(try sheet(of: workbook), output)] }
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    } catch {
      throw .outputUnavailable(path: output, reason: "\(error)")
    }
    return workbook.worksheets.enumerated().map { index, sheet in
      // A sheet's name must not lead out of the folder.
      let name = sheet.name.map { "/\\:".contains($0) || $0.isNewline || $0 == "\0" ? "_" : $0 }
      return (sheet, "\(output)/\(index + 1)-\(String(name)).csv")
    }
  }

  private func sheet(of workbook: Workbook) throws(RunError) -> Worksheet {
    let shown = workbook.worksheets.first { $0.visibility == .visible }
    guard let wanted = options.sheet else {
      if let sheet = shown ?? workbook.worksheets.first { return sheet }
      throw problem(.noSheet)
    }
    if let sheet = workbook.worksheets.first(where: { $0.name == wanted }) { return sheet }
    if let number = Int(wanted), workbook.worksheets.indices.contains(number - 1) {
      return workbook.worksheets[number - 1]
    }
    throw problem(.noSheet(wanted, workbook))
  }

  private func readerOptions(isForWorkbook: Bool) -> CSVReader.Options {
    let longest = CSV.Limits().recordLength
    return CSVReader.Options(
      encoding: options.text.encoding.flatMap(TextEncoding.init(named:)),
      dialect: options.text.delimiter?.asciiValue.map { Dialect(delimiter: $0) },
      limits: CSV.Limits(
        bytes: options.sizeLimit ?? .max, columns: isForWorkbook ? CellReference.lastColumn : .max,
        fieldLength: longest, recordLength: longest),
      keepsBlankLines: true)
  }
}

extension Message {
  fileprivate static let noSheet = Self(da: "projektmappen har ingen ark", en: "the workbook has no sheets")

  fileprivate static func noSheet(_ name: String, _ workbook: Workbook) -> Self {
    let names = workbook.worksheets.enumerated().map { "\($0 + 1) \($1.name)" }.joined(separator: ", ")
    return Self(
      da: "der er intet ark '\(name)'; arkene er \(names)",
      en: "there is no sheet '\(name)'; the sheets are \(names)")
  }
}
