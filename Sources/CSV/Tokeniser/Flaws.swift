/// What a record does against RFC 4180, and was read all the same.
@frozen
public struct Flaws: OptionSet, Sendable, Hashable {
  public var rawValue: UInt8

  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A quote within an unquoted field, or an undoubled one within a quoted field; it was taken as text.
  @inlinable public static var strayQuote: Flaws { Flaws(rawValue: 1) }
  /// Text between a closing quote and the delimiter; it was taken as part of the field.
  @inlinable public static var textAfterQuote: Flaws { Flaws(rawValue: 2) }
  /// A quote opened and never closed; it was taken as text.
  @inlinable public static var unclosedQuote: Flaws { Flaws(rawValue: 4) }
}
