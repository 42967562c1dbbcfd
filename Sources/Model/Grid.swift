package import AfstemCells

/// A worksheet, or a delimited file, as rows of cells.
package struct Grid: Sendable {
  /// The worksheet's name; `nil` for a delimited file.
  package var sheet: String?
  /// A hidden worksheet is read like any other.
  package var isHidden: Bool
  /// In order, without blank ones; only the first of a grid whose incidents were counted.
  package var rows: [GridRow]
  package var mergedRanges: MergedRanges
  /// Columns count from 1.
  package var hiddenColumns: Set<Int>
  /// What recognition has made of the grid already: its head was all of it, or its incidents have been counted.
  package var tables: Reviewed<[TableRegion]>?
  /// A civil registration number in the worksheet's name is masked.
  package var hasPersonalName = false
  /// The notes on cells that hold such a number; none of a note is kept.
  package var personalNoteCount = 0

  package init(
    sheet: String?, isHidden: Bool = false, rows: [GridRow], mergedRanges: MergedRanges = MergedRanges(),
    hiddenColumns: Set<Int> = []
  ) {
    self.sheet = sheet
    self.isHidden = isHidden
    self.rows = rows
    self.mergedRanges = mergedRanges
    self.hiddenColumns = hiddenColumns
  }
}

extension Grid {
  /// Rows that are not blank, counted ones included.
  package var rowCount: Int {
    tables?.value.first?.incidents?.rowCount(headed: rows) ?? rows.count
  }
}

/// A row of a grid.
package struct GridRow: Sendable {
  /// Counts from 1: a worksheet's row, or the line that a delimited record starts on.
  package var number: Int
  package var isHidden: Bool
  /// How deep a worksheet groups the row; 0 for one that stands alone.
  package var outlineLevel: UInt8 = 0
  /// By column, ascending, without blank ones.
  package var cells: [RawCell]

  package init(number: Int, isHidden: Bool = false, cells: [RawCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }

  /// The cell in a column that counts from 1; `nil` where it is blank.
  ///
  /// - Complexity: O(log *n*) in the row's cells.
  package subscript(column: Int) -> RawCell? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column ? cells[low] : nil
  }
}

/// A cell as it stands in the file.
package struct RawCell: Sendable {
  /// What stands in a cell.
  package enum Content: Sendable, Hashable {
    case text(String)
    /// A number cell of a workbook, with the digits that Excel shows; `isPercent` where its number format shows a percentage.
    case number(ExactDecimal, isPercent: Bool)
    case boolean(Bool)
    /// A date, with or without a time of day, by the cell's number format or type.
    case date(CalendarDate)
    /// An error value such as `#REF!`, by its written code.
    case error(String)
    /// A formula that the workbook holds no result of.
    case formulaWithoutValue(String)
  }

  package var content: Content
  private var looks: Looks = []
  /// Steps that its text is indented by.
  package var indent: UInt8 = 0
  private var columnNumber: Int32
  private var asides: Asides?

  package init(column: Int, content: Content, formula: String? = nil) {
    columnNumber = Int32(clamping: column)
    self.content = content
    if let formula { asides = Asides(formula: formula) }
  }

  /// Counts from 1: a worksheet's column, or the field's number in its record.
  package var column: Int {
    get { Int(columnNumber) }
    set { columnNumber = Int32(clamping: newValue) }
  }

  /// The text of a text cell, untrimmed.
  package var text: String? {
    guard case .text(let text) = content else { return nil }
    return text
  }
}

extension RawCell {
  private struct Looks: OptionSet, Hashable {
    let rawValue: UInt8

    static let redacted = Self(rawValue: 1)
    static let struckThrough = Self(rawValue: 2)
    static let bold = Self(rawValue: 4)
    static let borderAbove = Self(rawValue: 8)
    static let ofTemplate = Self(rawValue: 16)
  }

  /// What few cells have, kept apart so that the others stay small.
  private final class Asides: Sendable {
    let formula: String?
    let format: String?
    let time: String?

    init(formula: String? = nil, format: String? = nil, time: String? = nil) {
      self.formula = formula
      self.format = format
      self.time = time
    }
  }

  private mutating func set(_ look: Looks, to isSet: Bool) {
    if isSet { looks.insert(look) } else { looks.remove(look) }
  }

  /// A civil registration number stood in the text, and is masked.
  package var isRedacted: Bool {
    get { looks.contains(.redacted) }
    set { set(.redacted, to: newValue) }
  }

  /// It holds a formula of a template of ours, without a result: nobody wrote it, and no program worked it out.
  package var isOfTemplate: Bool {
    get { looks.contains(.ofTemplate) }
    set { set(.ofTemplate, to: newValue) }
  }

  /// Its font strikes it through.
  package var isStruckThrough: Bool {
    get { looks.contains(.struckThrough) }
    set { set(.struckThrough, to: newValue) }
  }

  package var isBold: Bool {
    get { looks.contains(.bold) }
    set { set(.bold, to: newValue) }
  }

  /// A line is drawn above it.
  package var hasBorderAbove: Bool {
    get { looks.contains(.borderAbove) }
    set { set(.borderAbove, to: newValue) }
  }

  /// The formula behind a value, without `=`.
  package var formula: String? {
    get { asides?.formula }
    set { setAsides(formula: newValue, format: format, time: time) }
  }

  /// The code of a number format that shows a unit or a scale beside the number; `nil` for any other.
  package var format: String? {
    get { asides?.format }
    set { setAsides(formula: formula, format: newValue, time: time) }
  }

  /// The time of day that a workbook shows after a date, or of a number in its place: `13:30`, `13:30:05`; `nil` for
  /// any other, and at midnight after a date.
  package var time: String? {
    get { asides?.time }
    set { setAsides(formula: formula, format: format, time: newValue) }
  }

  private mutating func setAsides(formula: String?, format: String?, time: String?) {
    let isPlain = formula == nil && format == nil && time == nil
    asides = isPlain ? nil : Asides(formula: formula, format: format, time: time)
  }
}

extension RawCell {
  /// Whether the cell holds nothing but space.
  package var isBlank: Bool { text?.isBlank ?? false }

  /// The cell as words: text tidied, a number or date written plainly; empty where it has no value.
  package var words: String {
    switch content {
    case .text(let text): text.tidied
    case .number(let number, _): number.description
    case .date(let date): date.description
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let code): code
    case .formulaWithoutValue: ""
    }
  }
}
