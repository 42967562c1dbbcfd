/// What a conditional format changes in a cell's look.
public struct DifferentialStyle: Sendable, Hashable {
  public var isBold: Bool?
  public var isItalic: Bool?
  public var isStruckThrough: Bool?
  public var textColour: Colour?
  public var fill: Colour?
  public var border: Border?

  public init(
    isBold: Bool? = nil, isItalic: Bool? = nil, isStruckThrough: Bool? = nil, textColour: Colour? = nil,
    fill: Colour? = nil, border: Border? = nil
  ) {
    self.isBold = isBold
    self.isItalic = isItalic
    self.isStruckThrough = isStruckThrough
    self.textColour = textColour
    self.fill = fill
    self.border = border
  }
}
