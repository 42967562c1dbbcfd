/// What the workbook's cell formats show of a cell, by cells' style index (ECMA-376-1 §18.8.10).
struct Styles: Sendable {
  private let formats: [CellFormat]
  /// Of the formats that show more than a number, in the order of ``CellFormat/appearance``.
  private let appearances: [CellAppearance]

  init(_ formats: [CellFormat] = [], appearances: [CellAppearance] = []) {
    self.formats = formats
    self.appearances = appearances
  }

  /// `nil` for a format that shows nothing beside the number.
  func appearance(_ number: UInt16) -> CellAppearance? {
    let index = Int(number) - 1
    return appearances.indices.contains(index) ? appearances[index] : nil
  }

  /// An index without a format is taken as general, as Excel does.
  subscript(index: Int) -> CellFormat {
    formats.indices.contains(index) ? formats[index] : CellFormat()
  }
}

/// What a format says of the cells that have it.
struct CellFormat: Sendable, BitwiseCopyable {
  var numbers = NumberFormatClass.general
  /// Those of a cell's flags that its format sets.
  var flags: CellRecord.Flags = []
  var digits = ShownDigits()
  /// Counts from 1; 0 for a format that shows nothing beside the number.
  var appearance: UInt16 = 0
}

/// What a format shows beside a number: a unit or a scale, and how the cell is set apart.
struct CellAppearance: Sendable, Hashable {
  var code: String?
  var emphasis = CellEmphasis()
}

/// Parses the number formats, fonts, borders and indents of `styles.xml`.
final class StylesHandler: MarkupHandler {
  private var numbers: [Int: CellFormat] = [:]
  private var tellingCodes: [Int: String] = [:]
  private var fonts: [Font] = []
  /// Whether each border draws a line above the cell.
  private var borders: [Bool] = []
  private var formats: [Format] = []
  /// Of number formats, fonts, borders and cell formats together.
  private var count = 0
  private let limits: ReadingLimits

  init(limits: ReadingLimits) { self.limits = limits }

  private struct Font {
    var isStruckThrough = false
    var isBold = false
  }

  private struct Format {
    var number: Int
    var font: Int?
    var border: Int?
    var indent: UInt8 = 0
  }

  var styles: Styles {
    var places: [CellAppearance: UInt16] = [:]
    var appearances: [CellAppearance] = []
    let formats = formats.map { stated in
      var format = numbers[stated.number] ?? NumberFormat.formatOf(builtIn: stated.number)
      let font = stated.font.flatMap { fonts.indices.contains($0) ? fonts[$0] : nil } ?? Font()
      if font.isStruckThrough { format.flags.insert(.struckThrough) }
      var appearance = CellAppearance(code: tellingCodes[stated.number])
      appearance.emphasis.indent = stated.indent
      appearance.emphasis.isBold = font.isBold
      appearance.emphasis.hasBorderAbove =
        stated.border.map { borders.indices.contains($0) && borders[$0] } ?? false
      guard appearance != CellAppearance(), appearances.count < Int(UInt16.max) else { return format }
      if let known = places[appearance] {
        format.appearance = known
      } else {
        appearances.append(appearance)
        format.appearance = UInt16(appearances.count)
        places[appearance] = format.appearance
      }
      return format
    }
    return Styles(formats, appearances: appearances)
  }

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    switch depth {
    case 1:
      guard element.isNamed("styleSheet") else { throw XLSXError(.unexpectedRoot(element.name.text)) }
      return .enter
    case 2:
      let isKnown = ["numFmts", "fonts", "borders", "cellXfs"].contains { element.isNamed($0) }
      return isKnown ? .enter : .skip
    case 3 where count == 4 * limits.styles:
      throw XLSXError(.limitExceeded(.styles, allowed: limits.styles))
    case 3 where element.isNamed("font"):
      count += 1
      fonts.append(Font())
      return .enter
    case 3 where element.isNamed("border"):
      count += 1
      borders.append(false)
      return .enter
    case 4:
      detail(element)
      return .skip
    default:
      count += 1
      if element.isNamed("numFmt"), let identifier = element.integer("numFmtId"),
        let code = element.string("formatCode")
      {
        numbers[identifier] = NumberFormat.formatOf(code: code)
        if NumberFormat.showsUnit(code) { tellingCodes[identifier] = code }
      } else if element.isNamed("xf") {
        formats.append(
          Format(
            number: element.integer("numFmtId") ?? 0, font: element.integer("fontId"),
            border: element.integer("borderId")))
        return .enter
      }
      return .skip
    }
  }

  /// What stands within a font, a border or a cell's format.
  private func detail(_ element: borrowing Element) {
    if element.isNamed("strike"), element.flag("val") ?? true, let last = fonts.indices.last {
      fonts[last].isStruckThrough = true
    } else if element.isNamed("b"), element.flag("val") ?? true, let last = fonts.indices.last {
      fonts[last].isBold = true
    } else if element.isNamed("top"), let style = element.string("style"), style != "none",
      let last = borders.indices.last
    {
      borders[last] = true
    } else if element.isNamed("alignment"), let indent = element.integer("indent"),
      let last = formats.indices.last
    {
      formats[last].indent = UInt8(clamping: indent)
    }
  }
}

/// Loads the workbook's styles when the first cell refers to one.
final class StylesOnDemand {
  private(set) var loaded: Styles?
  private let part: PartName?
  private let package: Package

  /// - Parameter part: `nil` for a workbook without the part, where every format is general.
  init(_ part: PartName?, in package: Package) {
    self.part = part
    self.package = package
  }

  func load() throws(XLSXError) -> Styles {
    if let loaded { return loaded }
    let handler = StylesHandler(limits: package.limits)
    if let part { try package.parse(part, with: handler) }
    let styles = handler.styles
    loaded = styles
    return styles
  }
}
