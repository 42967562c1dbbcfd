/// What is read beside values; nothing by default, at no cost.
public struct RowOptions: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The texts of formulas.
  public static let formulas = Self(rawValue: 1)
}
