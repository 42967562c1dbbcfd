extension WorksheetWriter {
  /// Puts a chart on the sheet.
  ///
  /// - Parameters:
  ///   - corner: the cell under its first corner.
  ///   - width: in points.
  ///   - height: in points.
  public mutating func add(
    _ chart: Chart, at corner: CellReference, width: Double = 480, height: Double = 270
  ) throws(WorkbookWritingError) {
    guard chart.isLegal, 1...10_000 ~= width, 1...10_000 ~= height else { throw .chartIllegal(sheet: name) }
    contents.chartCount += 1
    supplement.charts.append(
      PlacedChart(number: contents.chartCount, chart: chart, corner: corner, width: width, height: height))
  }
}
