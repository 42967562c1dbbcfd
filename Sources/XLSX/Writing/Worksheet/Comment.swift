/// A note pinned to a cell.
public struct Comment: Sendable, Hashable {
  public var text: String
  public var author: String
  /// In columns and rows of the default size.
  public var width: Int
  public var height: Int

  public init(_ text: String, author: String = "", width: Int = 3, height: Int = 6) {
    self.text = text
    self.author = author
    self.width = width
    self.height = height
  }
}
