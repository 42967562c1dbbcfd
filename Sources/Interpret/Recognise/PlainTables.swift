internal import AfstemCells
package import AfstemModel
package import AfstemVocabulary

/// Finds the tables on a grid, whatever they are of: where each begins and ends, and what its columns are called.
package struct PlainTables: Sendable {
  private let lexicon: LabelLexicon
  private let grammar: LabelGrammar
  private let known: HeaderWords
  private let columns = TextMemory<PlainColumn>()

  package init(vocabulary: Vocabulary = .standard) {
    lexicon = LabelLexicon(vocabulary: vocabulary, glossary: nil)
    grammar = LabelGrammar(vocabulary: vocabulary)
    known = HeaderWords(lexicon: lexicon)
  }

  /// In reading order; none where no row of labels stands above the figures.
  package func tables(on grid: Grid, of file: SourceFile) -> [PlainTable] {
    guard let whole = GridView(file: file, grid: grid) else { return [] }
    let bands = ColumnBands(view: whole, lexicon: lexicon, known: known).views()
    var blocks = bands.flatMap { band in
      TableBlocks(view: band, lexicon: lexicon, known: known).blocks().map { (band, $0) }
    }
    if blocks.isEmpty, let block = plainBlock(of: whole) { blocks = [(whole, block)] }
    let top = blocks.compactMap { $0.1.header.first?.number }.min() ?? 0
    let sheetTitle = whole.rows.filter { $0.number < top }.compactMap(TextLine.init)
    return blocks.map { table(of: $0.1, in: $0.0, beneath: sheetTitle) }
  }

  /// Whether a label in a column that names things says that its row totals them: `I alt`, `Hele landet`.
  package func isTotal(_ label: String) -> Bool {
    lexicon.rowRole(of: label)?.isTotal ?? false || isBareTotal(label)
  }

  /// Whether such a label is a word for a total and nothing more.
  package func isBareTotal(_ label: String) -> Bool {
    lexicon.isBareTotal(label) || Self.wholeCountry.contains(label.folded)
  }

  /// `Danmark` may be one country among others.
  private static let wholeCountry: Set = ["hele landet", "all denmark", "whole country"]

  /// A table of texts alone, whose first full row is its header.
  private func plainBlock(of view: GridView) -> TableBlock? {
    let width = view.rows.map(\.cells.count).max() ?? 0
    let first = view.rows.firstIndex { row in
      row.cells.count >= max(1, width - 1)
        && row.cells.allSatisfy { cell in
          cell.text != nil && CellSense(cell, vocabulary: lexicon.vocabulary) == .text
        } && Set(row.cells.map(\.words.folded)).count == row.cells.count
    }
    guard let first, first + 1 < view.rows.count else { return nil }
    return TableBlock(
      title: Array(view.rows[..<first]), header: [view.rows[first]], body: Array(view.rows[(first + 1)...]),
      notes: [])
  }

  private func table(of block: TableBlock, in view: GridView, beneath sheet: [TextLine]) -> PlainTable {
    let header = HeaderLabels(view: view, header: block.header)
    let rows = block.body.filter { !block.repeatedHeaders.contains($0.number) }
    let numbers = Set((block.header + rows).lazy.flatMap { $0.cells.map(\.column) })
    var table = PlainTable(header: block.header, rows: rows, repeatedHeaderCount: block.repeatedHeaders.count)
    table.columns = numbers.sorted().map { number in
      column(number, header.path(of: number).joined(separator: " ").tidied)
    }
    let title = block.title.compactMap(TextLine.init)
    let said = UnitDecision(
      pinned: nil, labels: [], title: title, notes: block.notes.compactMap(TextLine.init), sheet: sheet,
      grammar: grammar
    ).decide()
    if let line = said.line { table.unit = (said.unit, line.row, line.column) }
    return table
  }

  private func column(_ number: Int, _ label: String) -> PlainColumn {
    var column = columns.value(of: label) { read(label) }
    column.number = number
    return column
  }

  private func read(_ label: String) -> PlainColumn {
    let reading = grammar.reading(of: label)
    var column = PlainColumn(label)
    column.name = Self.name(of: label, without: [.unit, .noteMark], reading)
    column.unit = reading.units.first { $0.currency != nil }.map(StatedUnit.init)
    column.countsThings =
      reading.units.contains { $0.currency == nil } || label.folded.hasPrefix("antal")
    if let period = reading.period, reading.extent == nil, !reading.isTotal, !period.isPartial {
      column.period = period.period?.description ?? period.description
      column.measure = Self.name(of: label, without: [.unit, .noteMark, .period], reading)
    }
    return column
  }

  /// What is left of a label once pieces are taken out of it; the label itself where that is nothing.
  private static func name(
    of label: String, without roles: Set<LabelReading.Role>, _ reading: LabelReading
  ) -> String {
    let bytes = Array(label.utf8)
    var kept = [Bool](repeating: true, count: bytes.count)
    for piece in reading.pieces where roles.contains(piece.role) {
      for index in piece.range where kept.indices.contains(index) { kept[index] = false }
    }
    let rest = String(decoding: zip(bytes, kept).filter(\.1).map(\.0), as: UTF8.self)
    let words = rest.split(separator: " ").filter { word in word.contains { $0.isLetter || $0.isNumber } }
    var name = words.joined(separator: " ")
    for joiner in [" i", " in"] where name.hasSuffix(joiner) && name.count < label.count {
      name.removeLast(joiner.count)
    }
    return name.isEmpty && !roles.contains(.period) ? label : name
  }
}

/// A table of any kind, before anything is known of what its figures mean.
package struct PlainTable: Sendable {
  package var header: [GridRow]
  /// Rows beneath the header, blank ones and headers that come again left out.
  package var rows: [GridRow]
  package var repeatedHeaderCount: Int
  package var columns: [PlainColumn] = []
  /// What its title, its notes or its sheet say that amounts are counted in, and where.
  package var unit: (said: StatedUnit, row: Int, column: Int)?

  init(header: [GridRow], rows: [GridRow], repeatedHeaderCount: Int) {
    self.header = header
    self.rows = rows
    self.repeatedHeaderCount = repeatedHeaderCount
  }
}

/// A column of such a table.
package struct PlainColumn: Sendable, Hashable {
  /// Counts from 1.
  package var number = 0
  /// As it stands above the column, the labels of several rows after one another.
  package var label: String
  /// The label without its unit, and without marks that refer to notes.
  package var name: String
  /// What the label says the amounts are counted in.
  package var unit: StatedUnit?
  /// The figures count persons, cases, hours: no unit of money applies.
  package var countsThings = false
  /// The period that the label names, in full: `2016`, `2016-Q1`.
  package var period: String?
  /// What the label says besides its period.
  package var measure = ""

  init(_ label: String) {
    self.label = label
    name = label
  }
}

/// A figure in text, as a table of any kind states it.
package struct PlainFigure: Sendable, Hashable {
  package enum Reading: Sendable, Hashable {
    case blank
    case unknown
    case number(ExactFigure)
    case words
  }

  /// `significand` × 10^`exponent`.
  package struct ExactFigure: Sendable, Hashable {
    package var significand: Int64
    package var exponent: Int
  }

  package var reading: Reading
  package var isPercentage = false
  package var note: String?
  /// The unit that stands beside the number.
  package var unit: MoneyUnit?

  package init(_ text: String, isEnglish: Bool, vocabulary: Vocabulary) {
    let figure = FigureText(text, style: isEnglish ? .english : .danish, vocabulary: vocabulary)
    switch figure.reading {
    case .blank: reading = .blank
    case .unknown: reading = .unknown
    case .number(let number):
      reading = .number(ExactFigure(significand: number.significand, exponent: number.exponent))
    case .malformed: reading = .words
    }
    isPercentage = figure.isPercentage
    note = figure.hasBareNote ? nil : figure.note
    unit = figure.unit
    if figure.hasBareNote { reading = .words }
  }
}

/// What a workbook's number format says of the numbers under it.
package struct PlainFormat: Sendable, Hashable {
  package var unit: StatedUnit?
  private let format: NumberFormatUnit

  package init(_ code: String, vocabulary: Vocabulary = .standard) {
    format = LabelGrammar(vocabulary: vocabulary).formatUnit(of: code)
    unit = format.unit.flatMap { $0.currency == nil ? nil : StatedUnit($0) }
  }

  /// The power of ten that turns a number held into whole units, where what is shown is in 10^`shown` of them; `nil`
  /// where the two contradict one another.
  package func heldPower(shown: Int) -> Int? { format.heldPower(shown: shown) }
}
