/// Parses a worksheet (ECMA-376-1 §18.3.1.99) into rows of cells and a layout.
final class WorksheetRowsHandler: MarkupHandler {
  let batch = RowBatch()
  private(set) var layout = SheetLayout()
  let strings: SharedStrings
  private let limits: ReadingLimits
  private let options: RowOptions
  /// The position in the worksheet.
  var row: RowPosition
  private(set) var stage = Stage.beforeRows
  private var builder: CellBuilder
  private var target = Target.none
  private var runs: RaisedRuns
  private var isPlain = false
  /// Bytes of the row's texts so far.
  private var rowLength = 0

  /// How far the markup has been read.
  enum Stage: Equatable {
    case beforeRows
    /// In `sheetData`, between rows; `isPlain` if names have no prefix.
    case betweenRows(isPlain: Bool)
    case withinRow
    case afterRows
  }

  /// What the text being parsed belongs to.
  private enum Target { case none, value, formula, inlineText }

  init(
    strings: SharedStrings, styles: StylesOnDemand, limits: ReadingLimits, options: RowOptions,
    of workbook: WorkbookOptions
  ) {
    self.strings = strings
    runs = RaisedRuns(workbook)
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
      try row.beginRow(
        reference: element.bytes("r"),
        traits: RowTraits(
          isHidden: element.flag("hidden") ?? false,
          outlineLevel: RowTraits.level(element.integer("outlineLevel"))))
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
      if element.isNamed("is") || element.isNamed("r") {
        runs.begin()
        return .enter
      }
      return runs.note(element) ? .enter : .skip
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
    if target == .inlineText { builder.endInlineText(isRaised: runs.isRaised) }
    target = .none
    switch depth {
    case 4: batch.cells.append(try builder.finish(into: &batch.scratch))
    case 3:
      let number = row.number
      try row.endRow()
      batch.endRow(number: number, traits: row.traits)
      stage = .betweenRows(isPlain: isPlain)
    case 2 where stage != .beforeRows: stage = .afterRows
    default: break
    }
  }
}

/// Parsed rows that have not been returned yet.
final class RowBatch {
  private(set) var rows: [RowRecord] = []
  var cells = GrowingBuffer<CellRecord>(capacity: 256)
  var scratch = GrowingBuffer<UInt8>(capacity: 4 << 10)
  private(set) var firstCell = 0

  func removeAll() {
    rows.removeAll(keepingCapacity: true)
    cells.removeAll()
    scratch.removeAll()
    firstCell = 0
  }

  /// Ends a row: its cells are those appended since the last one.
  func endRow(number: Int, traits: RowTraits) {
    rows.append(RowRecord(number: number, traits: traits, cells: firstCell..<cells.count))
    firstCell = cells.count
  }

  /// Forgets the cells of the unfinished row.
  func abandonRow() { cells.shorten(to: firstCell) }

  /// Removes finished rows and keeps the cells of the unfinished one, since a piece of markup may end within a row.
  func removeFinishedRows() {
    guard firstCell < cells.count else { return removeAll() }
    // A row of many pieces is not copied at each.
    guard !rows.isEmpty else { return }
    let open = Array(cells.contents[firstCell...])
    let bytes = Array(scratch.contents)
    removeAll()
    bytes.withUnsafeBufferPointer { scratch.append(contentsOf: $0) }
    for cell in open { cells.append(cell) }
  }
}
