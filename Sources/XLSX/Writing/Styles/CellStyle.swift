/// How a cell looks. Equal styles are written once.
public struct CellStyle: Sendable {
  private var storage: Storage

  /// How numbers and dates are shown.
  public var numberFormat: NumberFormatCode {
    get { storage.parts.numberFormat }
    set { change { $0.numberFormat = newValue } }
  }

  /// The text's font.
  public var font: Font {
    get { storage.parts.font }
    set { change { $0.font = newValue } }
  }

  /// The background colour; `nil` for none.
  public var fill: Colour? {
    get { storage.parts.fill }
    set { change { $0.fill = newValue } }
  }

  /// The lines around the cell.
  public var border: Border {
    get { storage.parts.border }
    set { change { $0.border = newValue } }
  }

  /// The text's alignment.
  public var alignment: Alignment {
    get { storage.parts.alignment }
    set { change { $0.alignment = newValue } }
  }

  /// Whether the cell cannot be changed while its sheet is protected.
  public var isLocked: Bool {
    get { storage.parts.isLocked }
    set { change { $0.isLocked = newValue } }
  }

  /// Creates a style.
  public init(
    numberFormat: NumberFormatCode = .general, font: Font = Font(), fill: Colour? = nil,
    border: Border = Border(),
    alignment: Alignment = Alignment(), isLocked: Bool = true
  ) {
    storage = Storage(
      Parts(
        numberFormat: numberFormat, font: font, fill: fill, border: border, alignment: alignment,
        isLocked: isLocked))
  }

  /// The style of cells without one.
  public static let plain = CellStyle()
}

extension CellStyle {
  private struct Parts: Hashable {
    var numberFormat: NumberFormatCode
    var font: Font
    var fill: Colour?
    var border: Border
    var alignment: Alignment
    var isLocked: Bool
  }

  /// Shared between copies: every cell that is written is handed a style, or none.
  private final class Storage: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  private mutating func change(_ change: (inout Parts) -> Void) {
    var parts = storage.parts
    change(&parts)
    storage = Storage(parts)
  }
}

extension CellStyle: Hashable {
  public static func == (one: Self, other: Self) -> Bool {
    one.storage === other.storage || one.storage.parts == other.storage.parts
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(storage.parts) }
}

extension CellStyle {
  /// A changed copy: `header.with { $0.alignment.horizontal = .right }`.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}

/// The font of a cell's text.
public struct Font: Sendable, Hashable {
  /// At most 31 characters.
  public var name: String
  /// In points, 1 to 409.
  public var size: Double
  /// Whether the text is bold.
  public var isBold: Bool
  /// Whether the text is italic.
  public var isItalic: Bool
  /// Whether the text is underlined.
  public var isUnderlined: Bool
  /// Whether the text is struck through.
  public var isStruckThrough: Bool
  /// The text's colour; `nil` for the system's text colour.
  public var colour: Colour?

  /// Creates a font.
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

  /// The default font in bold.
  public static let bold = Font(isBold: true)
  /// Underlined blue, as hyperlinks usually are.
  public static let link = Font(isUnderlined: true, colour: Colour(0x0563C1))
}

/// The lines around a cell.
public struct Border: Sendable, Hashable {
  /// A kind of line (ECMA-376-1 §18.18.3).
  public enum Line: String, Sendable, Hashable {
    /// As Excel names them; `hair` is thinner than `thin`.
    case thin, medium, thick, dashed, dotted, double, hair
  }

  /// A line on one side of a cell.
  public struct Edge: Sendable, Hashable {
    /// The kind of line.
    public var line: Line
    /// The line's colour; `nil` for the system's text colour.
    public var colour: Colour?

    /// Creates an edge.
    public init(_ line: Line, colour: Colour? = nil) {
      self.line = line
      self.colour = colour
    }
  }

  /// The line on the left; `nil` for none.
  public var left: Edge?
  /// The line on the right; `nil` for none.
  public var right: Edge?
  /// The line at the top; `nil` for none.
  public var top: Edge?
  /// The line at the bottom; `nil` for none.
  public var bottom: Edge?

  /// Creates a border.
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

/// The alignment of a cell's text.
public struct Alignment: Sendable, Hashable {
  /// Horizontal alignment (ECMA-376-1 §18.18.40).
  public enum Horizontal: String, Sendable, Hashable {
    /// `fill` repeats the text to fill the cell.
    case left, center, right, fill, justify
  }

  /// Vertical alignment (ECMA-376-1 §18.18.88).
  public enum Vertical: String, Sendable, Hashable {
    /// Within the row's height.
    case top, center, bottom
  }

  /// `nil` for text to the left and numbers to the right.
  public var horizontal: Horizontal?
  /// `nil` for the bottom.
  public var vertical: Vertical?
  /// Whether text that is too long continues on further lines of the cell.
  public var wrapsText: Bool
  /// In steps of three spaces, 0 to 250.
  public var indentation: Int

  /// Creates an alignment.
  public init(
    horizontal: Horizontal? = nil, vertical: Vertical? = nil, wrapsText: Bool = false, indentation: Int = 0
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.wrapsText = wrapsText
    self.indentation = indentation
  }
}

/// What a conditional format changes in a cell's style; `nil` keeps the cell's own.
public struct DifferentialStyle: Sendable, Hashable {
  /// Whether text becomes bold.
  public var isBold: Bool?
  /// Whether text becomes italic.
  public var isItalic: Bool?
  /// Whether text is struck through.
  public var isStruckThrough: Bool?
  /// The text's colour.
  public var textColour: Colour?
  /// The background colour.
  public var fill: Colour?
  /// The lines around the cell.
  public var border: Border?

  /// Creates changes.
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
