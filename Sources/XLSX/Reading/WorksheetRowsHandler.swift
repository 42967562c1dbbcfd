/// Turns a worksheet's markup into rows of cells (ECMA-376-1 §18.3.1.80, sheetData).
final class WorksheetRowsHandler: MarkupHandler {
  let batch = RowBatch()
  private(set) var layout = SheetLayout()
  let strings: SharedStrings
  private let limits: ReadingLimits
  private let options: RowOptions
  /// Where the worksheet has been read to.
  var row: RowPosition
  private(set) var stage = Stage.beforeRows
  private var builder: CellBuilder
  private var target = Target.none
  private var isPlain = false
  /// Bytes of what the row's cells have said so far.
  private var rowLength = 0

  /// How far the markup has been read.
  enum Stage: Equatable {
    case beforeRows
    /// Within `sheetData` and between its rows; `isPlain` where its names have no prefix.
    case betweenRows(isPlain: Bool)
    case withinRow
    case afterRows
  }

  /// What the text that comes belongs to.
  private enum Target { case none, value, formula, inlineText }

  init(strings: SharedStrings, styles: StylesOnDemand, limits: ReadingLimits, options: RowOptions) {
    self.strings = strings
    self.limits = limits
    self.options = options
    row = RowPosition(limits: limits)
    builder = CellBuilder(strings: strings, styles: styles, limits: limits)
  }

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    switch depth {
    case 1:
      guard element.isNamed("worksheet") else { throw XLSXError(.unexpectedRoot(element.name.text)) }
      return .enter
    case 2:
      guard element.isNamed("sheetData") else { return try layout.add(element, depth: depth) }
      isPlain = !element.name.isPrefixed
      stage = .betweenRows(isPlain: isPlain)
      return .enter
    case 3 where stage == .beforeRows || stage == .afterRows:
      return try layout.add(element, depth: depth)
    case 3:
      guard element.isNamed("row") else { return .skip }
      stage = .withinRow
      rowLength = 0
      try row.beginRow(reference: element.bytes("r"), isHidden: element.flag("hidden") ?? false)
      return .enter
    case 4:
      guard element.isNamed("c") else { return .skip }
      let column = try row.beginCell(reference: element.bytes("r"))
      try builder.begin(column: column, type: element.bytes("t"), style: element.bytes("s"))
      return .enter
    default: return startWithinCell(element)
    }
  }

  private func startWithinCell(_ element: borrowing Element) -> Descent {
    if element.isNamed("v") {
      target = .value
      builder.beginValue()
    } else if element.isNamed("f") {
      target = options.contains(.formulas) ? .formula : .none
      builder.beginFormula(isShared: element.string("t") == "shared")
    } else if element.isNamed("t") {
      target = .inlineText
      builder.beginInlineText(isPreserved: element.preservesSpace)
    } else {
      return element.isNamed("is") || element.isNamed("r") ? .enter : .skip
    }
    return .enter
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    guard target != .none else { return }
    rowLength += bytes.count
    guard rowLength <= limits.rowLength else {
      throw XLSXError(.limitExceeded(.rowLength, allowed: limits.rowLength))
    }
    switch target {
    case .none: break
    case .value: try builder.appendValue(bytes)
    case .formula: try builder.appendFormula(bytes)
    case .inlineText: try builder.appendInlineText(bytes)
    }
  }

  func end(_ name: borrowing ElementName, depth: Int) throws(XLSXError) {
    if target == .inlineText { builder.endInlineText() }
    target = .none
    switch depth {
    case 4: batch.cells.append(try builder.finish(into: &batch.scratch))
    case 3:
      batch.endRow(number: row.number, isHidden: row.isHidden)
      row.endRow()
      stage = .betweenRows(isPlain: isPlain)
    case 2 where stage != .beforeRows: stage = .afterRows
    default: break
    }
  }
}
