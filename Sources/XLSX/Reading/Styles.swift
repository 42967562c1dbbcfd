/// What the workbook's cell formats show numbers as, by cells' style index (ECMA-376-1 §18.8.10).
struct Styles: Sendable {
  private let classes: [NumberFormatClass]

  init(_ classes: [NumberFormatClass] = []) { self.classes = classes }

  /// An index without a format is taken as general, as Excel does.
  subscript(index: Int) -> NumberFormatClass {
    classes.indices.contains(index) ? classes[index] : .general
  }
}

/// Parses the number formats of `styles.xml`.
final class StylesHandler: MarkupHandler {
  private var codes: [Int: NumberFormatClass] = [:]
  private var formats: [Int] = []

  var styles: Styles {
    Styles(formats.map { codes[$0] ?? NumberFormat.builtInClass($0) })
  }

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    switch depth {
    case 1:
      guard element.isNamed("styleSheet") else { throw XLSXError(.unexpectedRoot(element.name.text)) }
      return .enter
    case 2:
      return element.isNamed("numFmts") || element.isNamed("cellXfs") ? .enter : .skip
    default:
      if element.isNamed("numFmt"), let identifier = element.integer("numFmtId"),
        let code = element.string("formatCode")
      {
        codes[identifier] = NumberFormat.classOf(code: code)
      } else if element.isNamed("xf") {
        formats.append(element.integer("numFmtId") ?? 0)
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
