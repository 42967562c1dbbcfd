/// Reads `styles.xml` as far as number formats go.
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
