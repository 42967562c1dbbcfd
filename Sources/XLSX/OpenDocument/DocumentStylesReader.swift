/// Reads the styles within `office:styles` or `office:automatic-styles`.
final class DocumentStylesReader {
  let styles = DocumentStyles()
  private let limits: ReadingLimits
  private var count = 0
  private var open = Open.none
  /// How many elements are open within a style.
  private var level = 0
  private var number = NumberFormatDraft()

  private enum Open {
    case none
    case cell(String, DocumentStyles.CellStyle)
    case number(String)
    case table(String)
    case text(String)
  }

  init(limits: ReadingLimits) { self.limits = limits }

  /// A style, or an element within one.
  func start(_ element: borrowing Element) throws(XLSXError) -> Descent {
    if level > 0 {
      level += 1
      detail(element)
      return .enter
    }
    guard let name = element.string("name", in: .style) else { return .skip }
    if element.name.namespace == .dataStyle, number.begin(element) {
      open = .number(name)
    } else if element.isNamed("style", in: .style) {
      switch element.string("family", in: .style) {
      case "table-cell": open = .cell(name, Self.cellStyle(element))
      case "table": open = .table(name)
      case "text": open = .text(name)
      default: return .skip
      }
    } else {
      return .skip
    }
    count += 1
    guard count <= limits.styles else { throw XLSXError(.limitExceeded(.styles, allowed: limits.styles)) }
    level = 1
    return .enter
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if case .number = open { number.append(bytes) }
  }

  func end(_ name: borrowing ElementName) {
    level -= 1
    if case .number = open, level > 0 { number.endPiece() }
    guard level == 0 else { return }
    switch open {
    case .cell(let name, let style): styles.add(style, named: name)
    case .number(let name): styles.add(number.finished, named: name)
    case .none, .table, .text: break
    }
    open = .none
  }

  private static func cellStyle(_ element: borrowing Element) -> DocumentStyles.CellStyle {
    DocumentStyles.CellStyle(
      parent: element.string("parent-style-name", in: .style),
      numbers: element.string("data-style-name", in: .style))
  }

  private func detail(_ element: borrowing Element) {
    switch open {
    case .none: break
    case .number: number.startPiece(element)
    case .table(let name):
      if element.isNamed("table-properties", in: .style), element.flag("display", in: .table) == false {
        styles.addHiddenTable(name)
      }
    case .text(let name):
      if element.isNamed("text-properties", in: .style), Self.isRaised(element) { styles.addRaisedText(name) }
    case .cell(let name, var style):
      style.take(element)
      open = .cell(name, style)
    }
  }

  /// `super 58%`, `33% 58%`
  private static func isRaised(_ element: borrowing Element) -> Bool {
    guard let position = element.string("text-position", in: .style) else { return false }
    return position.hasPrefix("super")
      || position.split(separator: "%").first.flatMap { Int($0) }.map { $0 > 0 } == true
  }
}

extension DocumentStyles.CellStyle {
  fileprivate mutating func take(_ element: borrowing Element) {
    if element.isNamed("text-properties", in: .style) {
      if let weight = element.string("font-weight", in: .formatting) {
        isBold = weight == "bold" || Int(weight).map { $0 >= 600 } == true
      }
      if let line = element.string("text-line-through-style", in: .style)
        ?? element.string("text-line-through-type", in: .style)
      {
        isStruckThrough = line != "none"
      }
    } else if element.isNamed("table-cell-properties", in: .style) {
      if let border = element.string("border-top", in: .formatting)
        ?? element.string("border", in: .formatting)
      {
        let width = border.prefix { !$0.isLetter }
        hasBorderAbove = border != "none" && (width.isEmpty || width.contains { "1"..."9" ~= $0 })
      }
    } else if element.isNamed("paragraph-properties", in: .style),
      let margin = element.string("margin-left", in: .formatting).flatMap(Self.points)
    {
      // A step of Excel's is as wide as three blanks of its usual font.
      indent = UInt8(clamping: Int((margin / 10).rounded()))
    }
  }

  /// `0.1392in`, `0.353cm`, in points.
  private static func points(_ length: String) -> Double? {
    let units: [(String, Double)] = [("in", 72), ("cm", 72 / 2.54), ("mm", 72 / 25.4), ("pt", 1), ("pc", 12)]
    guard let unit = units.first(where: { length.hasSuffix($0.0) }),
      let number = Double(length.dropLast(unit.0.count)), number.isFinite
    else { return nil }
    return min(max(number * unit.1, 0), 2_550)
  }
}

/// Parses `styles.xml`.
final class DocumentStylesHandler: MarkupHandler {
  private let reader: DocumentStylesReader

  init(_ reader: DocumentStylesReader) { self.reader = reader }

  /// Whether styles stand within an element.
  static func isRoot(_ element: borrowing Element) -> Bool {
    element.isNamed("styles", in: .office) || element.isNamed("automatic-styles", in: .office)
  }

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    switch depth {
    case 1:
      guard element.isNamed("document-styles", in: .office) else {
        throw XLSXError(.unexpectedRoot(element.name.text))
      }
      return .enter
    case 2: return Self.isRoot(element) ? .enter : .skip
    default: return try reader.start(element)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) { reader.text(bytes) }

  func end(_ name: borrowing ElementName, depth: Int) throws(XLSXError) {
    if depth > 2 { reader.end(name) }
  }
}
