/// What the workbook's cell formats show of a cell, by cells' style index (ECMA-376-1 §18.8.10).
struct Styles: Sendable {
  private let formats: [CellFormat]
  /// Of the formats that show more than a number, in the order of ``CellFormat/code``.
  private let codes: [String]

  init(_ formats: [CellFormat] = [], codes: [String] = []) {
    self.formats = formats
    self.codes = codes
  }

  /// `nil` for a format that shows nothing beside the number.
  func code(_ number: UInt16) -> String? {
    let index = Int(number) - 1
    return codes.indices.contains(index) ? codes[index] : nil
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
  /// Counts from 1; 0 for a format that shows nothing beside the number.
  var code: UInt16 = 0
}

/// Parses the number formats and fonts of `styles.xml`.
final class StylesHandler: MarkupHandler {
  private var codes: [Int: CellFormat] = [:]
  private var tellingCodes: [String] = []
  /// Whether each font strikes its text through.
  private var fonts: [Bool] = []
  private var formats: [(number: Int, font: Int?)] = []

  var styles: Styles {
    Styles(
      formats.map { number, font in
        var format = codes[number] ?? CellFormat(numbers: NumberFormat.builtInClass(number))
        if let font, fonts.indices.contains(font), fonts[font] { format.flags.insert(.struckThrough) }
        return format
      }, codes: tellingCodes)
  }

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    switch depth {
    case 1:
      guard element.isNamed("styleSheet") else { throw XLSXError(.unexpectedRoot(element.name.text)) }
      return .enter
    case 2:
      let isKnown = element.isNamed("numFmts") || element.isNamed("fonts") || element.isNamed("cellXfs")
      return isKnown ? .enter : .skip
    case 3 where element.isNamed("font"):
      fonts.append(false)
      return .enter
    case 4:
      if element.isNamed("strike"), element.flag("val") ?? true, let last = fonts.indices.last {
        fonts[last] = true
      }
      return .skip
    default:
      if element.isNamed("numFmt"), let identifier = element.integer("numFmtId"),
        let code = element.string("formatCode")
      {
        var format = NumberFormat.formatOf(code: code)
        if NumberFormat.showsUnit(code), tellingCodes.count < Int(UInt16.max) {
          tellingCodes.append(code)
          format.code = UInt16(tellingCodes.count)
        }
        codes[identifier] = format
      } else if element.isNamed("xf") {
        formats.append((element.integer("numFmtId") ?? 0, element.integer("fontId")))
      }
      return .skip
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
    let handler = StylesHandler()
    if let part { try package.parse(part, with: handler) }
    let styles = handler.styles
    loaded = styles
    return styles
  }
}
