internal import AfstemModel
internal import AfstemXLSX

/// The budget by year, a stack a year, a layer a focus area.
struct BudgetChart: Sendable {
  let view: BudgetView
  let language: Language

  /// `nil` where nothing is known, for there would be nothing to see.
  ///
  /// - Parameters:
  ///   - header: the cells with the years.
  ///   - areaRows: the rows with the focus areas' sums, in the view's order.
  func chart(of sheet: String, header: CellRange, areaRows: [Int]) -> Chart? {
    let labels = view.years.map(String.init)
    guard view.years.contains(where: { (view.figure(in: $0).known ?? .zero) != .zero }) else { return nil }
    let categories = ChartSeries.Categories(sheet: sheet, header, labels)
    let series = zip(view.areas, areaRows).map { area, row in
      let cells = CellRange(row: row, columns: header.columns)
      let sums = view.years.map { ExactDecimal(area.figure(in: $0).known ?? .zero) }
      return ChartSeries(
        .text(area.focusArea.title(in: language)), categories: categories,
        values: ChartSeries.Values(sums, sheet: sheet, cells))
    }
    guard !series.isEmpty else { return nil }
    return Chart(
      .columns(.stacked), title: Self.title.text(in: language), series: series,
      valueAxis: ChartAxis(title: "kr.", numberFormat: .thousands), alternativeText: description)
  }

  /// The chart in words: each year's known sum.
  private var description: String {
    let years = view.years.map { year in
      "\(year): \((view.figure(in: year).known ?? .zero).text(in: language)) kr."
    }
    return Self.title.text(in: language) + ". " + years.joined(separator: "; ")
  }

  private static let title = Message(
    da: "Kendt budget i kr. pr. år og indsatsområde", en: "Known budget in kr. by year and focus area")
}
