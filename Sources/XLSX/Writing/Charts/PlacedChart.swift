/// A chart, where its first corner is, and how large it is.
struct PlacedChart {
  /// Counts from 1 through the workbook.
  var number: Int
  var chart: Chart
  var corner: CellReference
  /// In points.
  var width: Double
  /// In points.
  var height: Double
}
