/// What a record does against RFC 4180, and was read all the same.
public struct Flaws: OptionSet, Sendable, Hashable {
  public var rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A quote within an unquoted field, or an undoubled one within a quoted field; it was taken as text.
  public static let strayQuote = Flaws(rawValue: 1)
  /// Text between a closing quote and the delimiter; it was taken as part of the field.
  public static let textAfterQuote = Flaws(rawValue: 2)
  /// A quote opened and never closed; it was taken as text.
  public static let unclosedQuote = Flaws(rawValue: 4)
}
