internal import AfstemCSV
internal import AfstemCells
internal import AfstemModel
internal import AfstemXLSX

/// What some places of a file hold, as its sender sees it.
struct StandingCells {
  /// What a place holds.
  struct Content {
    /// In a list: `1.490.000`.
    var text: String
    /// For the rule that marks the cell; `nil` in delimited text.
    var condition: WorkbookNote.Content?
  }

  private var contents: [Provenance.Place: Content] = [:]

  subscript(_ place: Provenance) -> Content? { contents[place.place] }
}

// MARK: - Workbooks

extension StandingCells {
  /// Those of a workbook; empty where it cannot be read.
  ///
  /// - Parameter shownSheets: The names that places call the worksheets by.
  init(
    workbook path: String, places: [Provenance], limits: ReadingLimits, language: Language,
    shownSheets: ([String]) -> [String]
  ) {
    guard let workbook = try? Workbook(path: path, limits: limits) else { return }
    let wanted = Set(places.map(\.place))
    let names = shownSheets(workbook.worksheets.map(\.name))
    for (worksheet, name) in zip(workbook.worksheets, names) {
      let last = places.filter { $0.sheet == name }.compactMap(\.position).max()
      guard let last else { continue }
      try? read(worksheet, called: name, to: last, wanted, in: language)
    }
    for place in wanted where contents[place] == nil {
      if case .cell = place { contents[place] = Content(text: "", condition: .nothing) }
    }
  }

  private mutating func read(
    _ worksheet: Worksheet, called name: String, to last: Int, _ wanted: Set<Provenance.Place>,
    in language: Language
  ) throws(XLSXError) {
    var rows = try worksheet.rows()
    while let row = try rows.next(), row.number <= last {
      for index in row.indices {
        let cell = row[index]
        let reference = CellReference(clampingColumn: cell.column, row: row.number)
        let place = Provenance.Place.cell(sheet: name, reference)
        if wanted.contains(place), let content = Content(cell, in: language) { contents[place] = content }
      }
    }
  }
}

extension StandingCells.Content {
  /// `nil` for an empty cell.
  init?(_ cell: borrowing Cell, in language: Language) {
    switch cell.value {
    case .empty: return nil
    case .number(let bytes):
      let digits = String(bytes: bytes)
      let text = cell.number.map { language.shown($0, as: cell.format) } ?? digits
      self.init(text: text, condition: .number(digits))
    case .text(let bytes):
      let text = String(bytes: bytes)
      self.init(text: text.shortened, condition: .text(text))
    case .boolean(let isTrue): self.init(text: isTrue ? "TRUE" : "FALSE", condition: nil)
    case .error(let bytes): self.init(text: String(bytes: bytes), condition: .error)
    case .date(let bytes): self.init(text: String(bytes: bytes), condition: nil)
    case .formulaWithoutValue: self.init(text: "", condition: nil)
    }
  }
}

extension Language {
  /// A number in a cell; a date stays the number that the cell holds only where it is no day.
  fileprivate func shown(_ number: ExactDecimal, as format: NumberFormatClass) -> String {
    switch format {
    case .date, .dateTime:
      guard let serial = SerialDate(number, system: .since1900), let day = serial.dateTime else {
        return grouped(number)
      }
      return CalendarDate(year: day.year, month: day.month, day: day.day).text(in: self)
    case .percent:
      return "\(grouped(ExactDecimal(significand: number.significand, exponent: number.exponent + 2))) %"
    default: return grouped(number)
    }
  }
}

// MARK: - Delimited text

extension StandingCells {
  /// Those of a delimited file; empty where it cannot be read.
  init(delimited file: FoundFile, places: [Provenance]) {
    let lines = places.compactMap(\.position)
    guard let last = lines.max() else { return }
    let options = CSVReader.Options(
      encoding: file.options.encoding.flatMap(TextEncoding.init(named:)),
      delimiter: file.options.delimiter?.asciiValue)
    try? read(file.location, options, to: last, Set(places.map(\.place)))
  }

  private mutating func read(
    _ path: String, _ options: CSVReader.Options, to last: Int, _ wanted: Set<Provenance.Place>
  ) throws(CSVError) {
    var reader = try CSVReader(path: path, options: options)
    while let record = try reader.next(), record.line <= last {
      for index in record.indices {
        let place = Provenance.Place.field(line: record.line, number: index + 1)
        if wanted.contains(place), let text = record.string(at: index) {
          contents[place] = Content(text: text.shortened, condition: nil)
        }
      }
    }
  }
}

extension String {
  /// As much of a cell's text as is shown.
  var shortened: String { count <= 120 ? self : prefix(119) + "…" }
}
