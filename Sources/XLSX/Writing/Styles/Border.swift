/// The lines around a cell.
public struct Border: Sendable, Hashable {
  public enum Line: String, Sendable, Hashable {
    case thin, medium, thick, dashed, dotted, double, hair
  }

  public struct Edge: Sendable, Hashable {
    public var line: Line
    /// `nil` for the system's text colour.
    public var colour: Colour?

    public init(_ line: Line, colour: Colour? = nil) {
      self.line = line
      self.colour = colour
    }
  }

  public var left: Edge?
  public var right: Edge?
  public var top: Edge?
  public var bottom: Edge?

  public init(left: Edge? = nil, right: Edge? = nil, top: Edge? = nil, bottom: Edge? = nil) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
  }

  /// The same line on all four sides.
  public static func all(_ line: Line, colour: Colour? = nil) -> Border {
    let edge = Edge(line, colour: colour)
    return Border(left: edge, right: edge, top: edge, bottom: edge)
  }
}
