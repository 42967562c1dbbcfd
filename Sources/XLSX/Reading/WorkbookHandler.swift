/// Parses `workbook.xml` (ECMA-376-1 §18.2.27).
final class WorkbookHandler: MarkupHandler {
  /// A sheet as the workbook lists it; its relationship tells its kind.
  struct Sheet {
    let name: String
    let relationship: String
    let visibility: SheetVisibility
  }

  private(set) var dateSystem = DateSystem.since1900
  private(set) var sheets: [Sheet] = []
  private(set) var definedNames: [DefinedName] = []
  private var openName: (name: String, sheetPosition: Int?, isHidden: Bool)?
  private var formula: [UInt8] = []
  private let limits: ReadingLimits

  init(limits: ReadingLimits) { self.limits = limits }

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    switch depth {
    case 1:
      guard element.isNamed("workbook") else { throw XLSXError(.unexpectedRoot(element.name.text)) }
      return .enter
    case 2:
      if element.isNamed("workbookPr"), element.flag("date1904") == true { dateSystem = .since1904 }
      return element.isNamed("sheets") || element.isNamed("definedNames") ? .enter : .skip
    default:
      if element.isNamed("sheet") { try appendSheet(element) }
      guard element.isNamed("definedName"), let name = element.string("name") else { return .skip }
      openName = (name, element.integer("localSheetId"), element.flag("hidden") ?? false)
      formula.removeAll()
      return .enter
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    if openName != nil { formula.append(contentsOf: bytes) }
  }

  func end(_ name: borrowing ElementName, depth: Int) throws(XLSXError) {
    guard depth == 3, let open = openName else { return }
    let formula = String(decoding: formula, as: UTF8.self)
    definedNames.append(
      DefinedName(
        name: open.name, sheetPosition: open.sheetPosition, isHidden: open.isHidden, formula: formula))
    openName = nil
  }

  private func appendSheet(_ element: borrowing Element) throws(XLSXError) {
    // Old macro modules have an empty relationship and no worksheet.
    guard let relationship = element.string("id", in: .relationships), !relationship.isEmpty else { return }
    guard sheets.count < limits.sheets else {
      throw XLSXError(.limitExceeded(.sheets, allowed: limits.sheets))
    }
    let visibility = element.string("state").flatMap(SheetVisibility.init) ?? .visible
    sheets.append(
      Sheet(name: element.string("name") ?? "", relationship: relationship, visibility: visibility))
  }
}
