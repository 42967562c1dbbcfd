/// A native chart, which Excel draws from the workbook's cells.
///
/// Series get colours that can be told apart with any colour vision, and lines differ in their markers too.
public struct Chart: Sendable, Hashable {
  /// How series are drawn.
  public enum Kind: Sendable, Hashable {
    /// Lines, with categories from left to right.
    case line
    /// Upright columns.
    case columns(Arrangement)
    /// Bars from left to right, the first category on top.
    case bars(Arrangement)
  }

  /// How the columns or bars of one category are arranged.
  public enum Arrangement: String, Sendable, Hashable {
    /// Side by side.
    case clustered
    /// Stacked on each other.
    case stacked
    /// Stacked on each other as shares of the category's total, so that all stacks are equally high.
    case percentStacked
  }

  /// Where a chart's legend is.
  public enum LegendPosition: String, Sendable, Hashable {
    /// Below the plot.
    case bottom = "b"
    /// To the right of the plot.
    case right = "r"
    /// Above the plot.
    case top = "t"
  }

  /// How series are drawn.
  public var kind: Kind
  /// The heading above the chart; `nil` for none.
  public var title: String?
  /// 1 to 255 series.
  public var series: [ChartSeries]
  /// The axis of the categories.
  public var categoryAxis: ChartAxis
  /// The axis of the values.
  public var valueAxis: ChartAxis
  /// Where the legend is; `nil` for none.
  public var legend: LegendPosition?
  /// What the chart shows, in words, for readers who cannot see it.
  public var alternativeText: String

  /// Creates a chart.
  public init(
    _ kind: Kind, title: String? = nil, series: [ChartSeries], categoryAxis: ChartAxis = ChartAxis(),
    valueAxis: ChartAxis = ChartAxis(), legend: LegendPosition? = .bottom, alternativeText: String
  ) {
    self.kind = kind
    self.title = title
    self.series = series
    self.categoryAxis = categoryAxis
    self.valueAxis = valueAxis
    self.legend = legend
    self.alternativeText = alternativeText
  }

  /// Whether Excel accepts it.
  var isLegal: Bool {
    1...WorkbookLimits.chartSeries ~= series.count && series.allSatisfy(\.isLegal)
  }
}

/// An axis of a chart.
public struct ChartAxis: Sendable, Hashable {
  /// The axis's title; `nil` for none.
  public var title: String?
  /// The format of the axis's numbers; `nil` for that of the cells.
  public var numberFormat: NumberFormatCode?
  /// Where the axis begins; `nil` lets Excel choose.
  public var minimum: Double?
  /// Where the axis ends; `nil` lets Excel choose.
  public var maximum: Double?

  /// Creates an axis.
  public init(
    title: String? = nil, numberFormat: NumberFormatCode? = nil, minimum: Double? = nil,
    maximum: Double? = nil
  ) {
    self.title = title
    self.numberFormat = numberFormat
    self.minimum = minimum
    self.maximum = maximum
  }
}
