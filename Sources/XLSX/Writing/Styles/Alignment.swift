/// Where a cell's text stands in its cell.
public struct Alignment: Sendable, Hashable {
  public enum Horizontal: String, Sendable, Hashable {
    case left, center, right, fill, justify
  }

  public enum Vertical: String, Sendable, Hashable {
    case top, center, bottom
  }

  /// `nil`: text to the left, numbers to the right.
  public var horizontal: Horizontal?
  /// `nil`: at the bottom.
  public var vertical: Vertical?
  public var wrapsText: Bool
  /// In steps of three spaces.
  public var indentation: Int

  public init(
    horizontal: Horizontal? = nil, vertical: Vertical? = nil, wrapsText: Bool = false, indentation: Int = 0
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.wrapsText = wrapsText
    self.indentation = indentation
  }
}
