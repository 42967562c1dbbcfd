/// How a cell's format sets it apart for its readers.
public struct CellEmphasis: Sendable, Hashable, BitwiseCopyable {
  /// Steps that the text is indented by.
  public var indent: UInt8 = 0
  public var isBold = false
  public var hasBorderAbove = false

  /// Plain.
  public init() {}
}
