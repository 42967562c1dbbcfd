/// One row or column of cells in a chart, with the values they have now.
///
/// The values are kept in the chart too, so that readers that do not calculate draw it.
public struct ChartSeries: Sendable, Hashable {
  public enum Name: Sendable, Hashable {
    case text(String)
    /// A cell that holds the name, and the name.
    case cell(sheet: String, CellReference, String)
  }

  /// Where the labels of the other axis stand.
  public struct Categories: Sendable, Hashable {
    public var sheet: String
    public var range: CellRange
    /// In the range's order.
    public var labels: [String]

    public init(sheet: String, _ range: CellRange, _ labels: [String]) {
      self.sheet = sheet
      self.range = range
      self.labels = labels
    }
  }

  /// Where the numbers stand.
  public struct Values: Sendable, Hashable {
    public var sheet: String
    public var range: CellRange
    /// In the range's order; `nil` leaves a gap.
    public var numbers: [ExactDecimal?]
    public var numberFormat: NumberFormatCode

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

  public var name: Name
  public var categories: Categories
  public var values: Values
  /// `nil` takes the next of ``Colour/distinguishable``.
  public var colour: Colour?
  /// Whether a line is dashed, or a column hatched: a difference that needs no colour.
  public var isDashed: Bool
  /// Whether the series is a line among columns: a target over what was reached.
  public var isLine: Bool

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

  /// Whether its ranges are rows or columns as long as what they are said to hold.
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
