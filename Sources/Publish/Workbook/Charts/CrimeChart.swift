internal import AfstemModel
internal import AfstemXLSX

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
    // Up to the last count: behind it stand signs, which a program may draw as zeros.
    let last = type.rows.lastIndex { $0.reported != nil } ?? 0
    let counted = rows.lowerBound...min(rows.lowerBound + last, rows.upperBound)
    let reported = line(
      type.rows.prefix(last + 1).map(\.reported), CrimeView.reported, CrimeSheet.reportedColumn, counted,
      of: sheet,
      years)
    var targets = line(
      type.rows.map(\.limit), CrimeView.target, CrimeSheet.targetColumn, rows, of: sheet, years)
    targets.isDashed = true
    let hasTargets = type.rows.contains { $0.limit != nil }
    return Chart(
      .line, title: type.headline(in: language), series: [reported] + (hasTargets ? [targets] : []),
      valueAxis: ChartAxis(title: Self.unit.text(in: language), numberFormat: .thousands, minimum: 0),
      alternativeText: description)
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

  private static let unit = Message(da: "anmeldelser", en: "offences")

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
