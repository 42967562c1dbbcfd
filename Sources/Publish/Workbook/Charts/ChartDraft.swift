internal import AfstemModel
internal import AfstemXLSX

/// A chart and where on its sheet it stands.
struct ChartDraft: Sendable {
  var chart: Chart
  /// The cell under its first corner.
  var corner: CellReference
  /// In points.
  var width: Double
  /// In points.
  var height: Double
}
