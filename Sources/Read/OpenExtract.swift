package import AfstemCSV
package import AfstemModel
internal import AfstemXLSX

/// A file that is being read grid by grid, each opened at its head.
package struct OpenExtract: ~Copyable {
  /// As discovered, with the encoding and the dialect if it is delimited.
  package let source: SourceFile
  /// The detected encoding and dialect; `nil` for a workbook.
  package let encoding: EncodingDetection?
  package let dialect: DialectDetection?
  private var grids = Reviewed<[Grid]>([])
  /// A finding for each worksheet that cannot be read, or for lines that were mended first.
  private var problems: [Finding] = []
  /// A finding for each sheet of another kind than a worksheet.
  private var otherSheets: [Finding] = []
  private let limits: JobLimits
  private let progress: ReadingProgress
  /// The reader of a delimited file, until its only grid is opened.
  private var reader: CSVReader?
  /// The worksheets that are still to be opened.
  private var worksheets: ArraySlice<NamedWorksheet>
  /// The worksheet that was opened last.
  private var worksheet: NamedWorksheet?
  private let dateSystem: DateSystem
  /// Whether it is a template of ours that somebody filled in.
  private let isTemplate: Bool

  /// Opens a delimited file.
  init(delimited file: FoundFile, _ limits: JobLimits, _ progress: ReadingProgress) throws(FileProblem) {
    let options = CSVReader.Options(file, limits)
    let original = try FileProblem.translating { try CSVReader(path: file.location, options: options) }
    let encoding = original.encoding
    let mended = try FileProblem.translating { try MendedText(path: file.location, in: encoding) }
    let reader: CSVReader
    if let mended {
      reader = try FileProblem.translating { try CSVReader(bytes: mended.bytes, options: options.ofUTF8) }
      problems = mended.findings(in: file.source.path)
    } else {
      reader = original
    }
    var source = file.source
    source.encoding = encoding.description
    source.dialect = reader.dialect.dialect.description
    self.source = source
    self.encoding = encoding
    dialect = reader.dialect
    self.limits = limits
    self.progress = progress
    worksheets = []
    isTemplate = false
    dateSystem = .since1900
    self.reader = .some(reader)
  }

  /// Opens a workbook.
  init(workbook file: FoundFile, _ limits: JobLimits, _ progress: ReadingProgress) throws(FileProblem) {
    let workbook = try FileProblem.translating {
      try Workbook(path: file.location, limits: limits.ofFiles, options: .raisedDigits)
    }
    let names = SheetNames.shown(workbook.worksheets.map(\.name))
    let named = zip(workbook.worksheets, names).map(NamedWorksheet.init)
    let ours = named.filter(\.isOurs)
    let worksheets = try file.options.worksheets(
      among: ours.isEmpty ? named : named.filter { !$0.isOurs })
    source = file.source
    encoding = nil
    dialect = nil
    reader = nil
    self.limits = limits
    self.progress = progress
    // One part under several names is one sheet.
    let again = worksheets.filter { $0.worksheet.original != nil }
    if worksheets.count > 1, let first = again.first, let original = first.worksheet.original {
      let place = Provenance(file: file.source.path, place: .sheet(first.shownName))
      problems = [
        .unreadableFile(.sheetsOfOnePart(again.map(\.shownName), as: names[original]), at: place)
      ]
      self.worksheets = worksheets.filter { $0.worksheet.original == nil }[...]
    } else {
      self.worksheets = worksheets[...]
    }
    dateSystem = workbook.dateSystem
    isTemplate = ours.contains(where: \.isGuide)
    guard file.options.sheet == nil else { return }
    let otherNames = SheetNames.shown(workbook.otherSheets.map(\.name))
    otherSheets = zip(workbook.otherSheets, otherNames).map { sheet, name in
      .leftOut(
        sheetThat: sheet.words, isShown: sheet.kind == .chart || sheet.kind == .dialogue,
        at: Provenance(file: file.source.path, place: .sheet(name)))
    }
  }

  /// Opens the next grid; `nil` if there are no more. Only one grid is to be open at a time.
  ///
  /// - Throws: if the file cannot be read further, or exceeds a limit.
  package mutating func next() throws(FileProblem) -> OpenGrid? {
    if let reader = reader.take() {
      return .delimited(try OpenDelimited(reader, of: source, limits, progress))
    }
    while let next = worksheets.popFirst() {
      worksheet = next
      do throws(FileProblem) {
        return .worksheet(try OpenWorksheet(next, contents, of: source, progress))
      } catch {
        try passOver(error)
      }
    }
    return nil
  }

  /// Opens the last worksheet again, with its merged ranges known from the start.
  package func reopened(knowing merged: MergedRanges) throws(FileProblem) -> OpenGrid? {
    guard let worksheet else { return nil }
    return .worksheet(
      try OpenWorksheet(worksheet, mergedRanges: merged, contents, of: source, progress))
  }

  private var contents: CellContents { CellContents(dateSystem: dateSystem, isOfTemplate: isTemplate) }

  /// Reports an unreadable worksheet as a finding, so that the others can be read.
  ///
  /// - Throws: the problem, if it concerns the whole file: a limit, or any problem of a delimited file.
  package mutating func passOver(_ problem: FileProblem) throws(FileProblem) {
    guard encoding == nil, problem.code != .limitExceeded else { throw problem }
    problems.append(problem.finding(in: source.path))
  }

  /// What was wrong with the text before its fields could be found.
  package func withProblems(_ text: CountedText) -> CountedText {
    var text = text
    text.findings += problems
    return text
  }

  /// Adds a grid that has been read to its end.
  package mutating func keep(_ grid: Reviewed<Grid>) {
    grids.value.append(grid.value)
    grids.findings += grid.findings
  }

  /// The extract with the grids that were added.
  package consuming func finished() -> Reviewed<Extract?> {
    let findings = grids.findings + problems
    let isEmpty = findings.isEmpty && grids.value.allSatisfy(\.rows.isEmpty)
    let whole = Provenance(file: source.path, place: .file)
    return Reviewed(
      Extract(file: source, grids: grids.value),
      findings: (isEmpty ? [.emptyInput(no: .cells, at: whole)] : findings) + otherSheets)
  }
}

extension CSVReader.Options {
  fileprivate init(_ file: FoundFile, _ limits: JobLimits) {
    self.init(
      encoding: file.options.encoding.flatMap(TextEncoding.init(named:)),
      delimiter: file.options.delimiter?.asciiValue,
      limits: AfstemCSV.Limits(
        bytes: limits.bytes(of: file.source.kind).count, columns: limits.columns,
        fieldLength: limits.cellLength))
  }
}

extension CSVReader.Options {
  fileprivate var ofUTF8: Self {
    var options = self
    options.encoding = .utf8
    return options
  }
}

extension ReadingOptions {
  /// The chosen worksheet, or all of them; hidden ones count.
  fileprivate func worksheets(among worksheets: [NamedWorksheet]) throws(FileProblem) -> [NamedWorksheet] {
    guard let sheet else { return worksheets }
    let chosen = worksheets.filter { FoldedName($0.worksheet.name) == FoldedName(sheet) }
    if !chosen.isEmpty { return chosen }
    let wanted = CivilRegistrationNumber.masked(sheet)
    throw FileProblem(.unreadableFile(.noSheet(wanted, known: worksheets.map(\.shownName))))
  }
}

/// A worksheet and the name that it goes by.
struct NamedWorksheet {
  var worksheet: Worksheet
  var shownName: String

  /// Whether it is a sheet of ours: the guide of a template, or what was put in when the file went back to its sender.
  var isOurs: Bool { isMarked(by: ReturnMark.allSentences) }

  /// Whether it is the guide of a template.
  var isGuide: Bool { isMarked(by: ReturnMark.guideSentences) }

  private func isMarked(by sentences: Set<String>) -> Bool {
    // One that cannot be read is reported when it is.
    (try? worksheet.isInserted(by: AnnotationSign(word: ReturnMark.word, sentences: sentences))) ?? false
  }
}
