/// A font of a cell's text.
public struct Font: Sendable, Hashable {
  /// At most 31 characters.
  public var name: String
  /// In points.
  public var size: Double
  public var isBold: Bool
  public var isItalic: Bool
  public var isUnderlined: Bool
  public var isStruckThrough: Bool
  /// `nil` for the system's text colour.
  public var colour: Colour?

  public init(
    name: String = "Calibri", size: Double = 11, isBold: Bool = false, isItalic: Bool = false,
    isUnderlined: Bool = false, isStruckThrough: Bool = false, colour: Colour? = nil
  ) {
    self.name = name
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.isStruckThrough = isStruckThrough
    self.colour = colour
  }

  public static let bold = Font(isBold: true)
  /// As hyperlinks are shown.
  public static let link = Font(isUnderlined: true, colour: Colour(0x0563C1))
}
