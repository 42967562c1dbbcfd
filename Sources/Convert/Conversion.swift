internal import AfstemCSV
internal import FoundationEssentials
package import AfstemModel
internal import AfstemRead
internal import AfstemXLSX

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
      return try reading(packed.path, sheet: packed.sheet, keeping: packed)
    }
    return try translatingErrors {
      let input = try ConversionInput(unpackedPath ?? input)
      if input.mayBePacked {
        let copy = try input.spooled(sizeLimit: options.sizeLimit)
        guard let packed = try PackedInput(copy.path, options, shownAs: self.input) else {
          return try reading(copy.path, sheet: options.sheet, keeping: copy)
        }
        return try reading(packed.path, sheet: packed.sheet, keeping: (copy, packed))
      }
      let source = try source ?? ConversionFormat(input.format, of: self.input)
      let target = target ?? (options.convertsAllSheets ? .csv : ConversionFormat(nameOf: output))
      try check(input, source, target ?? source.other)
      return switch (source, target ?? source.other) {
      case (.csv, .xlsx): try writeWorkbook(input)
      case (.csv, .csv): try rewriteText(input)
      case (.xlsx, _): try writeTexts(input)
      }
    }
  }

  /// Converts what lies elsewhere, and not where the input is named.
  ///
  /// - Parameter holder: What the path is valid with.
  private func reading(_ path: String, sheet: String?, keeping holder: Any) throws(RunError)
    -> ConversionSummary
  {
    var conversion = self
    conversion.unpackedPath = path
    conversion.options.sheet = sheet
    defer { withExtendedLifetime(holder) {} }
    return try conversion.run()
  }

  private func writeWorkbook(_ source: ConversionInput) throws -> ConversionSummary {
    var input = source
    var reader = try open(&input, readerOptions(isForWorkbook: true))
    guard options.types == .auto, self.input != "-", output != "-" else {
      return try writeWorkbook(input, &reader)
    }
    do {
      return try writeWorkbook(input, &reader, trying: Self.sampleLength)
    } catch is MisjudgedColumns {
      reader = try input.reader(readerOptions(isForWorkbook: true))
      return try writeWorkbook(input, &reader)
    }
  }

  /// Records that decide the columns' types at first.
  private static let sampleLength = 2_000

  /// - Parameter sample: Records that decide the columns' types; `nil` for all.
  /// - Throws: ``MisjudgedColumns`` if a record after the sample would have decided otherwise.
  private func writeWorkbook(
    _ input: ConversionInput, _ reader: inout CSVReader, trying sample: Int? = nil
  ) throws -> ConversionSummary {
    let headerLine = try options.headerLine(of: &reader)
    let columns = try typedColumns(of: input, reader, below: headerLine, trying: sample)
    var workbook =
      output == "-" ? try WorkbookWriter(fileDescriptor: 1) : try WorkbookWriter(path: output)
    var conversion = try DelimitedToWorkbook(options, headerLine: headerLine, columns, report: report)
    try conversion.convert(&reader, to: &workbook)
    try workbook.commit()
    var summary = ConversionSummary(reader, options)
    summary.parts = conversion.sheets.map { .init(path: output, sheet: $0.name, rows: $0.rows) }
    summary.notices += conversion.notices + input.notices
    return summary
  }

  private func rewriteText(_ source: ConversionInput) throws -> ConversionSummary {
    var input = source
    var reader = try open(&input, readerOptions(isForWorkbook: false))
    let headerLine = try options.headerLine(of: &reader)
    let columns = try respelledColumns(of: input, reader, below: headerLine)
    var conversion = try DelimitedToDelimited(
      options, headerLine: headerLine, columns, to: output, report: report)
    let written = try conversion.convert(&reader)
    var summary = ConversionSummary(reader, options)
    summary.parts = [.init(path: output, sheet: nil, rows: written.rows)]
    summary.notices += written.notices + input.notices
    return summary
  }

  private func open(_ input: inout ConversionInput, _ options: CSVReader.Options) throws -> CSVReader {
    let reader = try input.reader(options)
    return try input.mend(reader.encoding) ? input.reader(options) : reader
  }

  private func writeTexts(_ input: ConversionInput) throws -> ConversionSummary {
    var summary = ConversionSummary()
    var options = options
    options.writing = options.writing.completed(by: options.text)
    try input.withWorkbook(sizeLimit: options.sizeLimit) { workbook in
      summary.notices += workbook.otherSheets.map(Message.leftOut)
      summary.sheetsLeft = sheetsLeft(of: workbook)
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
    if workbook.worksheets.isEmpty { throw problem(.noSheet) }
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

  private func sheetsLeft(of workbook: Workbook) -> [String] {
    guard options.sheet == nil, !options.convertsAllSheets else { return [] }
    return workbook.worksheets.filter { $0.visibility == .visible }.dropFirst().map(\.name)
  }

  /// The columns with the types that the input gives them: all of it, the first records, or the first megabytes of a
  /// pipe.
  private func typedColumns(
    of input: ConversionInput, _ reader: borrowing CSVReader, below headerLine: Int?,
    trying sample: Int? = nil
  ) throws -> TypedColumns {
    var columns = TypedColumns(options)
    guard options.types != .text else { return columns }
    var census = ColumnCensus(
      options.text, delimiter: reader.dialect.dialect.delimiter,
      firstLine: max(options.firstLine, (headerLine ?? 0) + 1))
    var known = readerOptions(isForWorkbook: false)
    known.encoding = reader.encoding.encoding
    known.dialect = reader.dialect.dialect
    var remaining = sample ?? .max
    try input.forEachRecord(known) { record in
      census.take(record)
      remaining -= 1
      return remaining > 0
    }
    columns.take(census, isTrial: remaining == 0)
    return columns
  }

  /// The columns with their types, where numbers or dates are to be written in another form than they are read in.
  private func respelledColumns(
    of input: ConversionInput, _ reader: borrowing CSVReader, below headerLine: Int?
  ) throws -> TypedColumns {
    let written = options.writtenFormat
    let isRespelling = options.text.decimalMark != written.decimalMark || options.text.dates != written.dates
    guard options.types != .auto || isRespelling else {
      var asTheyAre = options
      asTheyAre.types = .text
      return TypedColumns(asTheyAre)
    }
    var columns = try typedColumns(of: input, reader, below: headerLine)
    let isTold = options.text.hasDecimalComma != nil
    columns.keepNumbers(with: isTold ? [written.decimalMark] : [written.decimalMark, UInt8(ascii: ",")])
    return columns
  }

  private func readerOptions(isForWorkbook: Bool) -> CSVReader.Options {
    let longest = AfstemCSV.Limits().recordLength
    return CSVReader.Options(
      encoding: options.text.encoding.flatMap(TextEncoding.init(named:)),
      delimiter: options.text.delimiter?.asciiValue,
      limits: AfstemCSV.Limits(
        bytes: options.sizeLimit ?? .max, columns: isForWorkbook ? CellReference.lastColumn : .max,
        fieldLength: longest, recordLength: longest),
      keepsBlankLines: true)
  }
}

extension Message {
  fileprivate static let noSheet = Self(da: "projektmappen har ingen ark", en: "the workbook has no sheets")

  fileprivate static func leftOut(_ sheet: OtherSheet) -> Self {
    let words = sheet.words
    return Self(
      da: "arket '\(sheet.name)' \(words.danish) og er udeladt",
      en: "the sheet '\(sheet.name)' \(words.english) and is left out")
  }

  fileprivate static func noSheet(_ name: String, _ workbook: Workbook) -> Self {
    let names = workbook.worksheets.enumerated().map { "\($0 + 1) \($1.name)" }.joined(separator: ", ")
    return Self(
      da: "der er intet ark '\(name)'; arkene er \(names)",
      en: "there is no sheet '\(name)'; the sheets are \(names)")
  }
}
