internal import AfstemModel
internal import AfstemXLSX

/// Each type's latest count beside its target.
struct TargetChart: Sendable {
  /// The types that have both, by name, without totals, which would dwarf the rest.
  let rows: [(name: String, row: CrimeView.Row)]
  let year: Int
  let language: Language

  /// - Parameter rows: the rows of the types on the sheet; in them stand name, target and count.
  func chart(of sheet: String, rows cells: ClosedRange<Int>, name: Int, target: Int, reported: Int) -> Chart?
  {
    guard !rows.isEmpty, cells.count == rows.count else { return nil }
    let names = ChartSeries.Categories(
      sheet: sheet, CellRange(column: name, rows: cells), rows.map(\.name))
    let targets = values(rows.map(\.row.limit), sheet, CellRange(column: target, rows: cells))
    let counts = values(rows.map(\.row.reported), sheet, CellRange(column: reported, rows: cells))
    let series = [
      ChartSeries(
        .text(CrimeView.target.text(in: language)), categories: names, values: targets, isDashed: true),
      ChartSeries(.text(CrimeView.reported.text(in: language)), categories: names, values: counts),
    ]
    return Chart(
      .columns(.clustered), title: title, series: series,
      valueAxis: ChartAxis(title: Self.unit.text(in: language), numberFormat: .thousands, minimum: 0),
      alternativeText: description)
  }

  private func values(_ numbers: [Int64?], _ sheet: String, _ range: CellRange) -> ChartSeries.Values {
    ChartSeries.Values(numbers.map { $0.map { ExactDecimal($0) } }, sheet: sheet, range)
  }

  /// What happened: `2 af 4 gerningstyper er over måltallet i 2018`.
  private var title: String {
    let over = rows.count { ($0.row.difference ?? 0) > 0 }
    return switch (language, over) {
    case (.danish, 0): "Ingen gerningstyper er over måltallet i \(year)"
    case (.english, 0): "No offence type is above its target in \(year)"
    case (.danish, _): "\(over) af \(rows.count) gerningstyper er over måltallet i \(year)"
    case (.english, _): "\(over) of \(rows.count) offence types are above their target in \(year)"
    }
  }

  private var description: String {
    let figures = rows.map { name, row in
      "\(name): \(CrimeView.reported.text(in: language)) \(row.reported ?? 0), "
        + "\(CrimeView.target.text(in: language)) \(row.limit ?? 0)"
    }
    return title + ". " + figures.joined(separator: "; ")
  }

  private static let unit = Message(da: "anmeldelser", en: "offences")
}
