/// What is told of a worksheet while its rows are written, and stands below them.
struct WorksheetSupplement {
  struct PlacedValidation {
    var range: CellRange
    var validation: DataValidation
  }

  struct PlacedFormat {
    var range: CellRange
    var format: ConditionalFormat
    var stopsIfTrue: Bool
  }

  struct PlacedTable {
    /// Counts from 1 through the workbook.
    var number: Int
    var table: Table
    var placement: TablePlacement
  }

  var mergedRanges: [CellRange] = []
  var validations: [PlacedValidation] = []
  var formats: [PlacedFormat] = []
  var tables: [PlacedTable] = []
  var charts: [PlacedChart] = []
  var filter: CellRange?

  /// Whether a range is clear of tables and of merged ranges.
  func isFree(_ range: CellRange) -> Bool {
    !mergedRanges.contains { $0.overlaps(range) } && !tables.contains { $0.placement.range.overlaps(range) }
  }
}
