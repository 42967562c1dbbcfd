public import Cells

/// A worksheet, or a delimited file, as rows of cells.
public struct Grid: Sendable {
  /// The worksheet's name; `nil` for a delimited file.
  public var sheet: String?
  /// A hidden worksheet is read like any other.
  public var isHidden: Bool
  /// In order, without those that hold nothing; the first alone where ``incidents`` were counted.
  public var rows: [GridRow]
  public var mergedRanges: MergedRanges
  /// Columns count from 1.
  public var hiddenColumns: Set<Int>
  /// Where the grid is a table of incidents that reading has counted.
  public var incidents: CountedIncidents?

  public init(
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
  /// Rows that hold anything, counted ones included.
  public var rowCount: Int {
    guard let incidents else { return rows.count }
    return rows.count { $0.number <= incidents.table.header.upperBound } + incidents.summary.recordCount
  }
}

/// A row of a grid.
public struct GridRow: Sendable {
  /// Counts from 1: a worksheet's row, or the line that a delimited record starts on.
  public var number: Int
  public var isHidden: Bool
  /// By column, ascending, without blank ones.
  public var cells: [RawCell]

  public init(number: Int, isHidden: Bool = false, cells: [RawCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }

  /// The cell in a column that counts from 1; `nil` where it is blank.
  ///
  /// - Complexity: O(log *n*) in the row's cells.
  public subscript(column: Int) -> RawCell? {
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
public struct RawCell: Sendable, Hashable {
  /// What stands in a cell.
  public enum Content: Sendable, Hashable {
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

  /// Counts from 1: a worksheet's column, or the field's number in its record.
  public var column: Int
  public var content: Content
  /// The formula behind a value, without `=`.
  public var formula: String?
  /// A civil registration number stood in the text, and is masked.
  public var isRedacted = false

  public init(column: Int, content: Content, formula: String? = nil) {
    self.column = column
    self.content = content
    self.formula = formula
  }

  /// The text of a text cell, untrimmed.
  public var text: String? {
    guard case .text(let text) = content else { return nil }
    return text
  }
}

/// A day of the Gregorian calendar.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var year: Int
  /// 1 to 12.
  public var month: Int
  /// 1 to 31.
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2016-05-01`.
  public var description: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  public static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}
