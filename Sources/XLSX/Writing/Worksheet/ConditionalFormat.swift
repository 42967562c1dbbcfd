/// A format that depends on cells' values.
public enum ConditionalFormat: Sendable, Hashable {
  /// Changes the style of cells for which a comparison holds.
  case cell(Comparison, DifferentialStyle)
  /// Changes the style of cells for which a formula, relative to the range's first cell, is true: `$F2="differs"`.
  case formula(String, DifferentialStyle)
  /// Shows one of three icons: for numbers below `middle`, from `middle`, and from `upper` on. The bounds are formulas.
  case icons(Icons, middle: String, upper: String, showsValue: Bool = true)
  /// Shows a bar in proportion to the number.
  case dataBar(Colour)

  /// A set of three icons (ECMA-376-1 §18.18.42).
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

/// `conditionalFormatting` (ECMA-376-1 §18.3.1.18).
struct ConditionalFormatMarkup {
  let styles: StyleTable

  func write(_ formats: [WorksheetSupplement.PlacedFormat], to markup: inout MarkupBuffer) {
    for (index, placed) in formats.enumerated() {
      markup.element("conditionalFormatting", ["sqref": .text("\(placed.range)")]) { markup in
        write(placed, priority: index + 1, to: &markup)
      }
    }
  }

  private func write(
    _ placed: WorksheetSupplement.PlacedFormat, priority: Int, to markup: inout MarkupBuffer
  ) {
    let stops = placed.stopsIfTrue
    switch placed.format {
    case .cell(let comparison, let style):
      rule("cellIs", style, priority, stops, comparison.name, to: &markup, comparison.operands)
    case .formula(let formula, let style):
      rule("expression", style, priority, stops, nil, to: &markup, [formula])
    case .icons(let icons, let middle, let upper, let showsValue):
      markup.element("cfRule", ["type": "iconSet", "priority": .integer(priority)]) { markup in
        let value: MarkupBuffer.Value = showsValue ? .flag(false) : .switched(false)
        markup.element("iconSet", ["iconSet": .text(icons.rawValue), "showValue": value]) { markup in
          markup.element("cfvo", ["type": "percent", "val": "0"])
          markup.element("cfvo", ["type": "num", "val": .text(middle)])
          markup.element("cfvo", ["type": "num", "val": .text(upper)])
        }
      }
    case .dataBar(let colour):
      markup.element("cfRule", ["type": "dataBar", "priority": .integer(priority)]) { markup in
        markup.element("dataBar") { markup in
          markup.element("cfvo", ["type": "min"])
          markup.element("cfvo", ["type": "max"])
          markup.element("color", ["rgb": .text(colour.opaqueHexadecimal)])
        }
      }
    }
  }

  private func rule(
    _ type: String, _ style: DifferentialStyle, _ priority: Int, _ stops: Bool, _ comparison: String?,
    to markup: inout MarkupBuffer, _ formulas: [String]
  ) {
    markup.element(
      "cfRule",
      [
        "type": .text(type), "dxfId": .integer(styles.index(of: style)), "priority": .integer(priority),
        "stopIfTrue": .flag(stops), "operator": .text(comparison),
      ]
    ) { markup in
      for formula in formulas { markup.element("formula", text: formula) }
    }
  }
}
