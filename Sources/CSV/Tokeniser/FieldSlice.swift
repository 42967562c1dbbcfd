/// Where one field stands in a window of bytes; offsets count from 0 at the window's start.
@frozen
public struct FieldSlice: Sendable, Hashable {
  /// The first byte, an opening quote included.
  public var start: Int
  /// Past the last byte, a closing quote included.
  public var end: Int
  /// The closing quote; `nil` where the field is not quoted.
  ///
  /// What stands between it and `end` is text that follows the quote, against RFC 4180 §2.5.
  public var closingQuote: Int?

  @inlinable
  public init(start: Int, end: Int, closingQuote: Int? = nil) {
    self.start = start
    self.end = end
    self.closingQuote = closingQuote
  }
}
