internal import AfstemCells
internal import AfstemModel
internal import AfstemXLSX

/// A table to fill in: labels that are locked, and cells that are not.
struct TemplateSheet: Sendable {
  /// A cell of the table.
  enum Cell: Sendable {
    /// Locked.
    case label(String)
    case number(Int64)
    /// The sum of the cells above it in the table; locked.
    case sum
    /// A formula and the value that it has while nothing is filled in; locked.
    case formula(String, Int64)
    /// To be filled in.
    case input(Input)
    /// A text that the job knows and the sender may change.
    case text(String, Input)
    case blank
  }

  /// What may stand in a cell.
  enum Input: Hashable, Sendable {
    case amount, count, year, figure, text
    case choice(Choice)
  }

  /// A list that the workbook has, by its name.
  enum Choice: String, Hashable, Sendable, CaseIterable {
    case areas = "Omraader"
    case types = "Gerningstyper"
    case activities = "Aktiviteter"
    case focusAreas = "Indsatsomraader"
    case rules = "Maaltyper"
    case units = "Enheder"
  }

  var name: String
  var title: String
  /// The unit, and how to fill the table in.
  var remark: String
  var headings: [String]
  var widths: [Double]
  var rows: [[Cell]]
  /// The columns at the left that stay.
  var frozenColumns: Int

  /// The row of the headings, counting from 1.
  static let headerRow = 4
  var firstRow: Int { Self.headerRow + 1 }

  func write(to workbook: inout WorkbookWriter, _ words: TemplateWords, lists: Set<Choice>) throws {
    let layout = WorksheetLayout(
      columns: widths.map { Column(width: $0, style: TemplateStyle.open) }, frozenRows: Self.headerRow,
      frozenColumns: frozenColumns, page: .landscape(titleRows: Self.headerRow...Self.headerRow),
      protection: SheetProtection(allowsInsertingRows: true))
    try workbook.addWorksheet(name, layout) { sheet in
      try sheet.append([.text(title)], style: TemplateStyle.title)
      try sheet.append([.text(remark)], style: TemplateStyle.remark)
      try sheet.append([.text(words.howTo)], style: TemplateStyle.remark)
      try sheet.append(headings.map(heading), style: TemplateStyle.heading)
      for (index, row) in rows.enumerated() { try write(row, at: firstRow + index, to: &sheet) }
      for (range, input) in inputs {
        guard let validation = words.validation(of: input, at: range.first, lists: lists) else { continue }
        try sheet.validate(range, validation)
      }
    }
  }

  /// A year is a number, so that programs can tell it from a name.
  private func heading(_ text: String) -> CellContent {
    Int64(text).map { .integer($0) } ?? .text(text)
  }

  private func write(_ cells: [Cell], at number: Int, to sheet: inout WorksheetWriter) throws {
    let isTotal = cells.contains { if case .sum = $0 { true } else { false } }
    try sheet.appendRow { row in
      for (index, cell) in cells.enumerated() {
        let letters = CellReference.letters(of: index + 1)
        let label = isTotal ? TemplateStyle.total : TemplateStyle.label
        switch cell {
        case .label(let text): try row.append(.text(text), style: label)
        case .number(let number): try row.append(.integer(number), style: label)
        case .sum:
          let formula = "SUM(\(letters)\(firstRow):\(letters)\(number - 1))"
          try row.append(.formula(formula, value: 0), style: TemplateStyle.totalFigure)
        case .formula(let formula, let value):
          try row.append(.formula(formula, value: .integer(value)), style: TemplateStyle.totalFigure)
        case .input(let input): try row.append(.blank, style: TemplateStyle.style(of: input))
        case .text(let text, let input): try row.append(.text(text), style: TemplateStyle.style(of: input))
        case .blank: try row.append(.blank, style: label)
        }
      }
    }
  }

  /// The ranges of equal inputs, column by column.
  private var inputs: [(range: CellRange, input: Input)] {
    var found: [(range: CellRange, input: Input)] = []
    for column in headings.indices {
      var run: (start: Int, input: Input)?
      for index in rows.indices {
        let input = rows[index].indices.contains(column) ? rows[index][column].input : nil
        if let open = run, open.input != input {
          found.append((range(column, open.start, index - 1), open.input))
          run = nil
        }
        if run == nil, let input { run = (index, input) }
      }
      if let open = run { found.append((range(column, open.start, rows.count - 1), open.input)) }
    }
    return found
  }

  private func range(_ column: Int, _ first: Int, _ last: Int) -> CellRange {
    CellRange(clampingColumns: column + 1...column + 1, rows: firstRow + first...firstRow + last)
  }
}

extension TemplateSheet.Cell {
  fileprivate var input: TemplateSheet.Input? {
    switch self {
    case .input(let input), .text(_, let input): input
    case .label, .number, .sum, .formula, .blank: nil
    }
  }
}

/// How a template's cells look: what is to be filled in is white, and all else is shaded.
enum TemplateStyle {
  private static let edge = Border.all(.thin, colour: HouseStyle.line)
  static let title = HouseStyle.title
  static let remark = HouseStyle.subtitle
  static let heading = HouseStyle.header
  static let label = CellStyle(
    fill: HouseStyle.band, border: edge, alignment: Alignment(vertical: .center, wrapsText: true))
  static let total = label.with { $0.font.isBold = true }
  static let totalFigure = total.with {
    $0.numberFormat = .thousands
    $0.alignment.wrapsText = false
  }
  /// Cells beside the table.
  static let open = CellStyle(isLocked: false)

  static func style(of input: TemplateSheet.Input) -> CellStyle {
    CellStyle(
      numberFormat: input.format, border: edge,
      alignment: Alignment(horizontal: input.isFigure ? .right : .left, vertical: .center), isLocked: false)
  }
}

extension TemplateSheet.Input {
  var isFigure: Bool {
    switch self {
    case .amount, .count, .figure: true
    case .year, .text, .choice: false
    }
  }

  fileprivate var format: NumberFormatCode {
    switch self {
    case .amount, .count: .thousands
    case .year, .figure, .text, .choice: .general
    }
  }
}
