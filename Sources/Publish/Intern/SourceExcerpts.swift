internal import AfstemCells
internal import AfstemCSV
internal import AfstemModel
internal import AfstemXLSX

/// The cells of the partners' files that figures come from, each with the rows around it.
struct SourceExcerpts {
  /// One worksheet, or one delimited file.
  struct Excerpt {
    var file: String
    /// Empty for a delimited file.
    var sheet: String
    /// Counts from 1; what the ids of its cells begin with.
    var number: Int
    /// Rows of the source by their numbers, ascending.
    var rows: [(number: Int, cells: [String])] = []
    /// The cells that figures come from.
    var used: Set<Provenance.Place> = []

    /// As many columns as its longest row.
    var columnCount: Int { rows.map(\.cells.count).max() ?? 0 }

    /// The id of a cell on the page.
    func id(row: Int, column: Int) -> String { "k\(number)-\(row)-\(column)" }
  }

  private(set) var excerpts: [Excerpt] = []
  /// How many worksheets and delimited files hold cells that are asked for but not shown, for there are too many.
  private(set) var leftOutCount = 0
  private var ids: [Provenance: String] = [:]

  /// So many rows before a cell and after it.
  private static let around = 3
  /// No sheet is shown longer or wider.
  private static let (mostRows, mostColumns) = (600, 40)
  /// No more worksheets and delimited files are shown.
  static let mostSheets = 200

  /// The id of the cell that a figure comes from; `nil` where the page does not show it.
  subscript(place: Provenance) -> String? { ids[place] }

  /// - Parameters:
  ///   - places: Those that it matters most to show first.
  ///   - hidden: Files that are about persons: nothing of them is shown.
  ///   - shownSheets: The names that places call the worksheets by.
  init(
    of places: [Provenance], in files: [FoundFile], hiding hidden: Set<String>, limits: ReadingLimits,
    language: Language, shownSheets: ([String]) -> [String]
  ) {
    let shown = files.filter { !hidden.contains($0.source.path) && $0.member == nil && $0.isAsRead }
    let wanted = choose(among: places, in: Set(shown.map(\.source.path)))
    for file in shown {
      guard let bySheet = wanted[file.source.path] else { continue }
      if let cells = bySheet[""] { add(delimited: file, cells) }
      guard bySheet.keys.contains(where: { !$0.isEmpty }),
        let workbook = try? Workbook(path: file.location, limits: limits)
      else { continue }
      let names = shownSheets(workbook.worksheets.map(\.name))
      for (worksheet, name) in zip(workbook.worksheets, names) {
        guard let cells = bySheet[name] else { continue }
        add(worksheet, called: name, of: file, cells, in: language)
      }
    }
  }

  /// The places on the sheets to show, by file and sheet.
  private mutating func choose(
    among places: [Provenance], in files: Set<String>
  ) -> [String: [String: [Provenance]]] {
    var chosen: [String: [String: [Provenance]]] = [:]
    var leftOut: Set<Provenance> = []
    var count = 0
    for place in places where place.column != nil && files.contains(place.file) {
      if chosen[place.file]?[place.sheet] == nil {
        guard count < Self.mostSheets else {
          leftOut.insert(place.ofSheet)
          continue
        }
        count += 1
      }
      chosen[place.file, default: [:]][place.sheet, default: []].append(place)
    }
    leftOutCount = leftOut.count
    return chosen
  }

  private mutating func add(_ excerpt: Excerpt, _ places: [Provenance]) {
    guard !excerpt.rows.isEmpty else { return }
    var excerpt = excerpt
    excerpt.used = Set(places.map(\.place))
    let numbers = Set(excerpt.rows.map(\.number))
    for place in places {
      guard let row = place.position, let column = place.column, numbers.contains(row),
        column <= Self.mostColumns
      else { continue }
      ids[place] = excerpt.id(row: row, column: column)
    }
    excerpts.append(excerpt)
  }

  /// The numbers of the rows to show.
  private static func rows(around places: [Provenance]) -> Set<Int> {
    var rows: Set<Int> = [1, 2]
    for row in places.compactMap(\.position).sorted() {
      guard rows.count < mostRows else { break }
      rows.formUnion(max(row - around, 1)...(row + around))
    }
    return rows
  }

  private mutating func add(delimited file: FoundFile, _ places: [Provenance]) {
    let wanted = Self.rows(around: places)
    var excerpt = Excerpt(file: file.source.path, sheet: "", number: excerpts.count + 1)
    let options = CSVReader.Options(
      encoding: file.options.encoding.flatMap(TextEncoding.init(named:)),
      delimiter: file.options.delimiter?.asciiValue)
    let last = wanted.max() ?? 0
    try? Self.read(file.location, options, to: last) { line, fields in
      if wanted.contains(line) { excerpt.rows.append((line, fields)) }
    }
    add(excerpt, places)
  }

  private static func read(
    _ path: String, _ options: CSVReader.Options, to last: Int, _ body: (Int, [String]) -> Void
  ) throws(CSVError) {
    var reader = try CSVReader(path: path, options: options)
    while let record = try reader.next(), record.line <= last {
      body(record.line, record.strings.prefix(mostColumns).map(\.shortened))
    }
  }

  private mutating func add(
    _ worksheet: Worksheet, called name: String, of file: FoundFile, _ places: [Provenance],
    in language: Language
  ) {
    let wanted = Self.rows(around: places)
    var excerpt = Excerpt(file: file.source.path, sheet: name, number: excerpts.count + 1)
    excerpt.rows = (try? Self.rows(of: worksheet, wanted, in: language)) ?? []
    add(excerpt, places)
  }

  private static func rows(
    of worksheet: Worksheet, _ wanted: Set<Int>, in language: Language
  ) throws(XLSXError) -> [(number: Int, cells: [String])] {
    var found: [(number: Int, cells: [String])] = []
    let last = wanted.max() ?? 0
    var rows = try worksheet.rows()
    while let row = try rows.next(), row.number <= last {
      guard wanted.contains(row.number) else { continue }
      var cells: [String] = []
      for index in row.indices {
        let cell = row[index]
        guard cell.column <= mostColumns else { break }
        while cells.count < cell.column - 1 { cells.append("") }
        let content = StandingCells.Content(cell, in: language)
        cells.append((content?.text ?? "").asYear(in: language).shortened)
      }
      found.append((row.number, cells))
    }
    return found
  }
}

extension String {
  /// A year without a mark between its digits, as its sender sees it.
  fileprivate func asYear(in language: Language) -> String {
    guard utf8.count == 5, let year = Int(replacing(language.groupMark, with: "")),
      (1900...2200).contains(year)
    else { return self }
    return String(year)
  }
}
