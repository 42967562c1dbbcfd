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
