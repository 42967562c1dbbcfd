/// How a cell looks, as a value: equal styles are written once.
public struct CellStyle: Sendable, Hashable {
  public var numberFormat: NumberFormatCode
  public var font: Font
  /// `nil` for none.
  public var fill: Colour?
  public var border: Border
  public var alignment: Alignment
  /// Whether a protected sheet keeps the cell as it is.
  public var isLocked: Bool

  public init(
    numberFormat: NumberFormatCode = .general, font: Font = Font(), fill: Colour? = nil,
    border: Border = Border(),
    alignment: Alignment = Alignment(), isLocked: Bool = true
  ) {
    self.numberFormat = numberFormat
    self.font = font
    self.fill = fill
    self.border = border
    self.alignment = alignment
    self.isLocked = isLocked
  }

  /// What a cell without a style looks like.
  public static let plain = CellStyle()
}

extension CellStyle {
  /// The same style with some of it changed: `header.with { $0.alignment.horizontal = .right }`.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}
