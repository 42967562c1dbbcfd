/// A series of a chart: a row or column of cells, with their current values.
///
/// The values are stored in the chart too, so that programs that do not calculate can draw it.
public struct ChartSeries: Sendable, Hashable {
  /// A series's name in the legend.
  public enum Name: Sendable, Hashable {
    /// A fixed text.
    case text(String)
    /// A cell that has the name, and its current text.
    case cell(sheet: String, CellReference, String)
  }

  /// The cells with the category axis's labels.
  public struct Categories: Sendable, Hashable {
    /// The name of the cells' worksheet.
    public var sheet: String
    /// The cells: one row or one column.
    public var range: CellRange
    /// The cells' texts, in order.
    public var labels: [String]

    /// Creates a reference to labels.
    public init(sheet: String, _ range: CellRange, _ labels: [String]) {
      self.sheet = sheet
      self.range = range
      self.labels = labels
    }
  }

  /// The cells with the series's numbers.
  public struct Values: Sendable, Hashable {
    /// The name of the cells' worksheet.
    public var sheet: String
    /// The cells: one row or one column.
    public var range: CellRange
    /// The cells' values, in order; `nil` leaves a gap.
    public var numbers: [ExactDecimal?]
    /// The format of the numbers.
    public var numberFormat: NumberFormatCode

    /// Creates a reference to numbers.
    public init(
      sheet: String, _ range: CellRange, _ numbers: [ExactDecimal?],
      numberFormat: NumberFormatCode = .general
    ) {
      self.sheet = sheet
      self.range = range
      self.numbers = numbers
      self.numberFormat = numberFormat
    }
  }

  /// The series's name in the legend.
  public var name: Name
  /// The labels of the categories.
  public var categories: Categories
  /// The values.
  public var values: Values
  /// The series's colour; `nil` for the next of ``Colour/distinguishable``.
  public var colour: Colour?
  /// Whether the line is dashed, or the columns hatched, so that it can be told apart without colour.
  public var isDashed: Bool
  /// Whether the series of a column chart is drawn as a line, as a target over results may be.
  public var isLine: Bool

  /// Creates a series.
  public init(
    _ name: Name, categories: Categories, values: Values, colour: Colour? = nil, isDashed: Bool = false,
    isLine: Bool = false
  ) {
    self.name = name
    self.categories = categories
    self.values = values
    self.colour = colour
    self.isDashed = isDashed
    self.isLine = isLine
  }

  /// Whether each range is a row or column with as many cells as there are labels or numbers.
  var isLegal: Bool {
    Self.isLine(categories.range, of: categories.labels.count)
      && Self.isLine(values.range, of: values.numbers.count)
  }

  private static func isLine(_ range: CellRange, of count: Int) -> Bool {
    let rows = range.last.row - range.first.row + 1
    let columns = range.last.column - range.first.column + 1
    return min(rows, columns) == 1 && max(rows, columns) == count
  }
}
