internal import Model
internal import XLSX

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
    guard view.years.contains(where: { (view.figure(in: $0).known ?? .zero) != .zero }),
      let categories = ChartSeries.Categories(labels, sheet: sheet, header)
    else { return nil }
    let series = zip(view.areas, areaRows).compactMap { area, row -> ChartSeries? in
      let cells = CellRange(row: row, columns: header.first.column...header.last.column)
      let sums = view.years.map { DecimalNumber(area.figure(in: $0).known ?? .zero) }
      guard let values = ChartSeries.Values(sums, sheet: sheet, cells) else { return nil }
      return ChartSeries(.text(area.focusArea.title(in: language)), categories: categories, values: values)
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
    da: "Kendt budget pr. år og indsatsområde", en: "Known budget by year and focus area")
}
