/// Parses a document's tables into rows of cells and a layout for each.
///
/// Failures within a table are kept: the tables after it are read all the same.
final class DocumentRowsHandler: MarkupHandler {
  let batch = RowBatch()
  /// Of each row in the batch: its table, and how many rows of the table it stands for.
  private(set) var extents: [(table: Int, count: Int)] = []
  /// Tables before it are passed over.
  var wanted = 0
  private(set) var layouts: [Int: SheetLayout] = [:]
  private(set) var failures: [Int: XLSXError] = [:]
  /// The last table that has ended.
  private(set) var lastEnded = -1
  private let limits: ReadingLimits
  private let styles: DocumentStyles
  private var context = DocumentContext()
  private var cell: DocumentCellReader
  private var columns: [(last: Int, format: CellFormat)] = []
  private var nextColumn = 1
  private var rowFormat: CellFormat?
  private var rowRepetition = DocumentContext.Repetition()
  private var cellRepetition = DocumentContext.Repetition()
  /// The place in `columns` of the cell that is read.
  private var columnPlace = 0
  private var rowCount = 0
  private var rowLength = 0
  private var repeatedCells = 0

  init(_ document: OpenDocument) {
    limits = document.package.limits
    styles = document.styles
    cell = DocumentCellReader(document)
  }

  /// The place that has been read to, in the table of that index.
  var place: (table: Int, place: XLSXError.Place?) {
    let row = context.row > 0 ? XLSXError.Place.row(min(context.row, CellReference.lastRow)) : nil
    return (context.table, context.place.map { .cell($0) } ?? row)
  }

  /// Makes room for the rows of another piece of markup.
  func beginBatch() {
    batch.removeFinishedRows()
    extents.removeAll(keepingCapacity: true)
    let wanted = wanted
    layouts = layouts.filter { $0.key >= wanted }
  }

  // MARK: Markup

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    // A table that failed, and the row and cell that it failed in, end as others do.
    if hasFailed, context.isInTable { return .skip }
    if context.isInCell { return startWithinCell(element) }
    switch try context.start(element, depth: depth) {
    case .table: return beginTable()
    case .row(let repetition): beginRow(element, repetition)
    case .cell(let repetition): beginCell(element, repetition)
    case .column:
      addColumns(element)
      return .skip
    case .enter: break
    case .skip: return .skip
    }
    return .enter
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    guard context.isInCell, !hasFailed else { return }
    do throws(XLSXError) { try cell.append(bytes) } catch { fail(error) }
  }

  func end(_ name: borrowing ElementName, depth: Int) throws(XLSXError) {
    if context.isInCell { cell.endWithin(name) }
    do throws(XLSXError) {
      switch context.end(name, depth: depth) {
      case .cell: if !hasFailed { try endCell() }
      case .row: if !hasFailed { try endRow() }
      case .table: lastEnded = context.table
      case .other: break
      }
    } catch {
      fail(error)
    }
  }

  private var hasFailed: Bool { failures[context.table] != nil }

  private func startWithinCell(_ element: borrowing Element) -> Descent {
    do throws(XLSXError) {
      return try cell.startWithin(element)
    } catch {
      fail(error)
      return .skip
    }
  }

  private func fail(_ error: XLSXError) {
    var error = error
    error.part = OpenDocument.contents.spelling
    error.place = place.place
    failures[context.table] = error
    batch.abandonRow()
  }

  // MARK: Tables and columns

  private func beginTable() -> Descent {
    guard context.table >= wanted else {
      lastEnded = context.table
      context.passOverTable()
      return .skip
    }
    layouts[context.table] = SheetLayout()
    columns.removeAll(keepingCapacity: true)
    (nextColumn, rowCount, rowFormat) = (1, 0, nil)
    return .enter
  }

  private func addColumns(_ element: borrowing Element) {
    let first = nextColumn
    guard first <= CellReference.lastColumn else { return }
    let last = min(
      first + DocumentContext.repetitions(element, "number-columns-repeated") - 1, CellReference.lastColumn)
    nextColumn = last + 1
    let style = element.bytes("default-cell-style-name", in: .table)
    columns.append((last, style.map(styles.format) ?? CellFormat()))
    let visibility = element.string("visibility", in: .table)
    if visibility == "collapse" || visibility == "filter" {
      layouts[context.table]?.appendHiddenColumns(first...last)
    }
  }

  // MARK: Rows and cells

  private func beginRow(_ element: borrowing Element, _ repetition: DocumentContext.Repetition) {
    context.beginRow(repetition)
    rowRepetition = repetition
    rowFormat = element.bytes("default-cell-style-name", in: .table).map(styles.format)
    (columnPlace, rowLength) = (0, 0)
  }

  private func beginCell(_ element: borrowing Element, _ repetition: DocumentContext.Repetition) {
    context.beginCell(repetition)
    cellRepetition = repetition
    let format =
      element.bytes("style-name", in: .table).map(styles.format) ?? rowFormat ?? formatOfColumn
    cell.begin(element, format)
    let span = (
      columns: element.integer("number-columns-spanned", in: .table) ?? 1,
      rows: element.integer("number-rows-spanned", in: .table) ?? 1
    )
    guard span.columns > 1 || span.rows > 1, let first = context.place else { return }
    layouts[context.table]?.mergedRanges.append(
      CellRange(
        clampingColumns: first.column...first.column + min(max(span.columns, 1), 1 << 20) - 1,
        rows: first.row...first.row + min(max(span.rows, 1), 1 << 20) - 1))
  }

  private var formatOfColumn: CellFormat {
    while columnPlace < columns.count, columns[columnPlace].last < context.column { columnPlace += 1 }
    return columnPlace < columns.count ? columns[columnPlace].format : CellFormat()
  }

  private func endCell() throws(XLSXError) {
    let start = batch.scratch.count
    guard var record = try cell.finish(into: &batch.scratch) else { return }
    rowLength += batch.scratch.count - start
    guard rowLength <= limits.rowLength else {
      throw XLSXError(.limitExceeded(.rowLength, allowed: limits.rowLength))
    }
    let last = context.column + cellRepetition.count - 1
    guard last <= min(limits.columns, CellReference.lastColumn) else {
      throw XLSXError(.limitExceeded(.columns, allowed: min(limits.columns, CellReference.lastColumn)))
    }
    try countRepeated(cellRepetition.count - 1)
    for column in context.column...last {
      record.column = UInt16(truncatingIfNeeded: column)
      batch.cells.append(record)
    }
  }

  private func endRow() throws(XLSXError) {
    let cellCount = batch.cells.count - batch.firstCell
    guard cellCount > 0 else { return }
    guard context.row <= CellReference.lastRow - rowRepetition.count + 1 else {
      throw XLSXError(.limitExceeded(.rows, allowed: min(limits.rows, CellReference.lastRow)))
    }
    rowCount += rowRepetition.count
    guard rowCount <= limits.rows else { throw XLSXError(.limitExceeded(.rows, allowed: limits.rows)) }
    try countRepeated(cellCount.multipliedReportingOverflow(by: rowRepetition.count - 1).partialValue)
    batch.endRow(
      number: context.row,
      traits: RowTraits(
        isHidden: rowRepetition.isHidden || context.isFolded,
        outlineLevel: UInt8(min(context.outlineLevel, 7))))
    extents.append((context.table, rowRepetition.count))
  }

  private func countRepeated(_ count: Int) throws(XLSXError) {
    repeatedCells += count
    guard repeatedCells <= limits.repeatedCells else {
      throw XLSXError(.limitExceeded(.repeatedCells, allowed: limits.repeatedCells))
    }
  }
}
