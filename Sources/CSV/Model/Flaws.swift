/// Violations of RFC 4180 §2.5 in a record that was read nevertheless.
@frozen
public struct Flaws: OptionSet, Sendable, Hashable {
  /// One bit per flaw.
  public var rawValue: UInt8

  /// Creates a set from its bits.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A quote inside an unquoted field, or a single quote inside a quoted one; it is read as text.
  @inlinable public static var strayQuote: Flaws { Flaws(rawValue: 1) }
  /// Text between a closing quote and the delimiter; it is read as part of the field.
  @inlinable public static var textAfterQuote: Flaws { Flaws(rawValue: 2) }
  /// An opening quote that is never closed; it is read as text.
  @inlinable public static var unclosedQuote: Flaws { Flaws(rawValue: 4) }
}
