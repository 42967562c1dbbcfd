/// What shapes a worksheet beside its cells.
public struct SheetLayout: Sendable, Hashable {
  public var mergedRanges: [CellRange] = []
  /// Ascending, not overlapping; columns count from 1.
  public var hiddenColumns: [ClosedRange<Int>] = []
  /// The range of the worksheet's own filter; tables have theirs.
  public var autoFilter: CellRange?
  public var tables: [SheetTable] = []

  public init() {}
}
