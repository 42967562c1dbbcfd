/// One of a chart's axes.
public struct ChartAxis: Sendable, Hashable {
  public var title: String?
  /// `nil` for the cells' own.
  public var numberFormat: NumberFormatCode?
  /// `nil` lets Excel choose.
  public var minimum: Double?
  /// `nil` lets Excel choose.
  public var maximum: Double?

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
