/// What a worksheet states around its rows: columns, merged ranges, filter.
///
/// ECMA-376-1 §18.3.1.17 (cols), §18.3.1.55 (mergeCells), §18.3.1.2 (autoFilter).
public struct SheetLayout: Sendable, Hashable {
  /// As the worksheet lists them; Excel lets none overlap another.
  public internal(set) var mergedRanges: [CellRange] = []
  /// As the worksheet lists them, neighbours joined; columns count from 1.
  public internal(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// The range of the worksheet's own filter; tables have theirs.
  public internal(set) var autoFilter: CellRange?
}

extension SheetLayout {
  /// Takes in a child of `worksheet` that is not `sheetData`, or an element within one that was entered.
  mutating func add(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    if depth == 2 {
      if element.isNamed("autoFilter") { autoFilter = element.string("ref").flatMap { CellRange($0) } }
      return element.isNamed("cols") || element.isNamed("mergeCells") ? .enter : .skip
    }
    if element.isNamed("mergeCell") { try appendMergedRange(element) }
    if element.isNamed("col") { appendColumns(element) }
    return .skip
  }

  private mutating func appendMergedRange(_ element: borrowing Element) throws(XLSXError) {
    guard let range = element.string("ref").flatMap({ CellRange($0) }) else {
      throw XLSXError(.valueMalformed(.range))
    }
    mergedRanges.append(range)
  }

  private mutating func appendColumns(_ element: borrowing Element) {
    guard element.flag("hidden") == true, let first = element.integer("min"),
      let last = element.integer("max"),
      first <= CellReference.lastColumn, first <= last, last >= 1
    else { return }
    appendHiddenColumns(max(first, 1)...min(last, CellReference.lastColumn))
  }

  mutating func appendHiddenColumns(_ columns: ClosedRange<Int>) {
    if let previous = hiddenColumns.last, previous.upperBound >= columns.lowerBound - 1,
      previous.lowerBound <= columns.lowerBound
    {
      hiddenColumns[hiddenColumns.count - 1] =
        previous.lowerBound...max(previous.upperBound, columns.upperBound)
    } else {
      hiddenColumns.append(columns)
    }
  }
}
