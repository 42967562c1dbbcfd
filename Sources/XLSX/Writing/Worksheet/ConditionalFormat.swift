/// A look that cells take on by what they hold.
public enum ConditionalFormat: Sendable, Hashable {
  /// Where the cell compares so.
  case cell(Comparison, DifferentialStyle)
  /// Where a formula, seen from the range's first cell, is true: `$F2="differs"`.
  case formula(String, DifferentialStyle)
  /// Icons that differ in shape, not only in colour, by where a number stands between two bounds: below
  /// `middle`, from there, from `upper` on.
  case icons(Icons, middle: String, upper: String, showsValue: Bool = true)
  /// A bar as long as the number is large.
  case dataBar(Colour)

  public enum Icons: String, Sendable, Hashable {
    /// ✗, !, ✓.
    case symbols = "3Symbols2"
    /// ↓, →, ↑.
    case arrows = "3Arrows"
    /// Diamond, triangle, circle.
    case signs = "3Signs"
    /// Flags.
    case flags = "3Flags"
  }
}
