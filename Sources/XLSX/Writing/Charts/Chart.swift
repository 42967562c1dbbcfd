/// A chart that Excel draws from the workbook's cells, and its reader can change.
///
/// Series take colours that readers with any colour vision tell apart, and lines differ in their markers too.
public struct Chart: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case line
    /// Upright columns.
    case columns(Arrangement)
    /// Bars from left to right, the first category on top.
    case bars(Arrangement)
  }

  /// How columns and bars of one category stand.
  public enum Arrangement: String, Sendable, Hashable {
    /// Side by side.
    case clustered
    /// On top of each other.
    case stacked
    /// On top of each other, each stack as high as the next.
    case percentStacked
  }

  public enum LegendPosition: String, Sendable, Hashable {
    case bottom = "b"
    case right = "r"
    case top = "t"
  }

  public var kind: Kind
  public var title: String?
  /// One to 255.
  public var series: [ChartSeries]
  public var categoryAxis: ChartAxis
  public var valueAxis: ChartAxis
  /// `nil` for none.
  public var legend: LegendPosition?
  /// What the chart shows, in words, for those who do not see it.
  public var alternativeText: String

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

  /// Whether Excel would draw it.
  var isLegal: Bool {
    1...WorkbookLimits.chartSeries ~= series.count && series.allSatisfy(\.isLegal)
  }
}
