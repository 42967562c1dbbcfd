/// `xl/styles.xml` (ECMA-376-1 §18.8.39): fonts, fills, borders and the cell formats that combine them.
struct StylesPart {
  private let styles: [CellStyle]
  private let differentialStyles: [DifferentialStyle]
  private var numberFormats = UniqueList<NumberFormatCode>()
  private var fonts = UniqueList([Font()])
  private var fills = UniqueList<Colour>()
  private var borders = UniqueList([Border()])

  init(_ table: StyleTable) {
    styles = table.styles.values
    differentialStyles = table.differentialStyles.values
    for style in styles {
      if NumberFormatCode.builtIn[style.numberFormat.code] == nil {
        _ = numberFormats.index(of: style.numberFormat)
      }
      _ = fonts.index(of: style.font)
      if let fill = style.fill { _ = fills.index(of: fill) }
      _ = borders.index(of: style.border)
    }
  }

  func write(to markup: inout MarkupBuffer) {
    markup.beginPart()
    markup.element("styleSheet", ["xmlns": .text(NamespaceURI.spreadsheet)]) { markup in
      writeNumberFormats(to: &markup)
      writeFonts(to: &markup)
      writeFills(to: &markup)
      writeBorders(to: &markup)
      markup.append(Self.baseFormats)
      writeCellFormats(to: &markup)
      markup.append(Self.namedStyles)
      writeDifferentialStyles(to: &markup)
    }
  }

  private static let baseFormats: StaticString =
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
  private static let namedStyles: StaticString =
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"

  private func writeNumberFormats(to markup: inout MarkupBuffer) {
    guard !numberFormats.values.isEmpty else { return }
    markup.element("numFmts", ["count": .integer(numberFormats.values.count)]) { markup in
      for (index, format) in numberFormats.values.enumerated() {
        markup.element(
          "numFmt",
          ["numFmtId": .integer(NumberFormatCode.firstCustom + index), "formatCode": .text(format.code)])
      }
    }
  }

  private func writeFonts(to markup: inout MarkupBuffer) {
    markup.element("fonts", ["count": .integer(fonts.values.count)]) { markup in
      for font in fonts.values {
        markup.element("font") { markup in
          if font.isBold { markup.element("b") }
          if font.isItalic { markup.element("i") }
          if font.isStruckThrough { markup.element("strike") }
          if font.isUnderlined { markup.element("u") }
          markup.element("sz", ["val": .number(font.size)])
          markup.element("color", Self.colour(font.colour))
          markup.element("name", ["val": .text(font.name)])
          markup.element("family", ["val": 2])
        }
      }
    }
  }

  /// Excel reserves fills 0 and 1 as `none` and `gray125`.
  private func writeFills(to markup: inout MarkupBuffer) {
    markup.element("fills", ["count": .integer(fills.values.count + 2)]) { markup in
      for pattern in ["none", "gray125"] {
        markup.element("fill") { $0.element("patternFill", ["patternType": .text(pattern)]) }
      }
      for fill in fills.values {
        markup.element("fill") { markup in
          markup.element("patternFill", ["patternType": "solid"]) { markup in
            markup.element("fgColor", ["rgb": .text(fill.opaqueHexadecimal)])
            markup.element("bgColor", ["indexed": 64])
          }
        }
      }
    }
  }

  private func writeBorders(to markup: inout MarkupBuffer) {
    markup.element("borders", ["count": .integer(borders.values.count)]) { markup in
      for border in borders.values { Self.write(border, to: &markup) }
    }
  }

  private static func write(_ border: Border, to markup: inout MarkupBuffer) {
    markup.element("border") { markup in
      write(border.left, named: "left", to: &markup)
      write(border.right, named: "right", to: &markup)
      write(border.top, named: "top", to: &markup)
      write(border.bottom, named: "bottom", to: &markup)
    }
  }

  private static func write(_ edge: Border.Edge?, named name: StaticString, to markup: inout MarkupBuffer) {
    guard let edge else { return markup.element(name) }
    markup.element(name, ["style": .text(edge.line.rawValue)]) { $0.element("color", colour(edge.colour)) }
  }

  private static func colour(_ colour: Colour?) -> MarkupBuffer.Attributes {
    if let colour { ["rgb": .text(colour.opaqueHexadecimal)] } else { ["auto": .flag(true)] }
  }

  private func writeCellFormats(to markup: inout MarkupBuffer) {
    var (formats, fonts, fills, borders) = (numberFormats, fonts, fills, borders)
    markup.element("cellXfs", ["count": .integer(styles.count)]) { markup in
      for style in styles {
        let format =
          NumberFormatCode.builtIn[style.numberFormat.code]
          ?? NumberFormatCode.firstCustom + formats.index(of: style.numberFormat)
        let font = fonts.index(of: style.font)
        let fill = style.fill.map { fills.index(of: $0) + 2 } ?? 0
        let border = borders.index(of: style.border)
        markup.element(
          "xf",
          [
            "numFmtId": .integer(format), "fontId": .integer(font), "fillId": .integer(fill),
            "borderId": .integer(border), "xfId": 0, "applyNumberFormat": .flag(format != 0),
            "applyFont": .flag(font != 0), "applyFill": .flag(fill != 0), "applyBorder": .flag(border != 0),
            "applyAlignment": .flag(style.alignment != Alignment()),
            "applyProtection": .flag(!style.isLocked),
          ]
        ) { Self.writeDetails(of: style, to: &$0) }
      }
    }
  }

  private static func writeDetails(of style: CellStyle, to markup: inout MarkupBuffer) {
    if style.alignment != Alignment() {
      markup.element(
        "alignment",
        [
          "horizontal": .text(style.alignment.horizontal?.rawValue),
          "vertical": .text(style.alignment.vertical?.rawValue),
          "wrapText": .flag(style.alignment.wrapsText),
          "indent": .integer(style.alignment.indentation == 0 ? nil : style.alignment.indentation),
        ])
    }
    if !style.isLocked { markup.element("protection", ["locked": .switched(false)]) }
  }

  private func writeDifferentialStyles(to markup: inout MarkupBuffer) {
    markup.element("dxfs", ["count": .integer(differentialStyles.count)]) { markup in
      for style in differentialStyles {
        markup.element("dxf") { Self.write(style, to: &$0) }
      }
    }
  }

  private static func write(_ style: DifferentialStyle, to markup: inout MarkupBuffer) {
    markup.element("font") { markup in
      if let isBold = style.isBold { markup.element("b", ["val": .switched(isBold)]) }
      if let isItalic = style.isItalic { markup.element("i", ["val": .switched(isItalic)]) }
      if let isStruck = style.isStruckThrough { markup.element("strike", ["val": .switched(isStruck)]) }
      if let colour = style.textColour { markup.element("color", Self.colour(colour)) }
    }
    // Unlike a cell's own fill, a differential fill is drawn in its background colour.
    if let fill = style.fill {
      markup.element("fill") { markup in
        markup.element("patternFill", ["patternType": "solid"]) { markup in
          markup.element("fgColor", Self.colour(fill))
          markup.element("bgColor", Self.colour(fill))
        }
      }
    }
    if let border = style.border { write(border, to: &markup) }
  }
}
