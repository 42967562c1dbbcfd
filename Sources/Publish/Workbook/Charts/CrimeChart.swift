internal import Model
internal import XLSX

/// Reported offences of one type over the years, with the target as a dashed line beside them.
struct CrimeChart: Sendable {
  let type: CrimeView.OffenceType
  let language: Language

  /// `nil` where nothing is reported.
  ///
  /// - Parameter rows: the rows of the type on the sheet, one a year.
  func chart(of sheet: String, rows: ClosedRange<Int>) -> Chart? {
    let labels = type.rows.map { String($0.year) }
    guard type.rows.contains(where: { $0.reported != nil }) else { return nil }
    let years = ChartSeries.Categories(
      sheet: sheet, CellRange(column: CrimeSheet.yearColumn, rows: rows), labels)
    let reported = line(
      type.rows.map(\.reported), CrimeView.reported, CrimeSheet.reportedColumn, rows, of: sheet, years)
    var targets = line(
      type.rows.map(\.limit), CrimeView.target, CrimeSheet.targetColumn, rows, of: sheet, years)
    targets.isDashed = true
    let hasTargets = type.rows.contains { $0.limit != nil }
    return Chart(
      .line, title: type.name, series: [reported] + (hasTargets ? [targets] : []),
      valueAxis: ChartAxis(numberFormat: .thousands, minimum: 0), alternativeText: description)
  }

  private func line(
    _ numbers: [Int64?], _ name: Message, _ column: Int, _ rows: ClosedRange<Int>, of sheet: String,
    _ years: ChartSeries.Categories
  ) -> ChartSeries {
    let numbers = numbers.map { $0.map { ExactDecimal($0) } }
    return ChartSeries(
      .text(name.text(in: language)), categories: years,
      values: ChartSeries.Values(numbers, sheet: sheet, CellRange(column: column, rows: rows)))
  }

  /// The chart in words: each year's count and target.
  private var description: String {
    let years = type.rows.map { row in
      let counts = [
        row.reported.map { "\(CrimeView.reported.text(in: language)) \($0)" },
        row.limit.map { "\(CrimeView.target.text(in: language)) \($0)" },
      ]
      return "\(row.year): " + counts.compactMap(\.self).joined(separator: ", ")
    }
    return "\(type.name). " + years.joined(separator: "; ")
  }
}
