internal import Model
internal import XLSX

/// Each type's latest count beside its target.
struct TargetChart: Sendable {
  /// The types that have both, without totals, which would dwarf the rest.
  let types: [CrimeView.OffenceType]
  let language: Language

  /// - Parameter rows: the rows of the types on the sheet; in them stand name, target and count.
  func chart(of sheet: String, rows: ClosedRange<Int>, name: Int, target: Int, reported: Int) -> Chart? {
    let latest = types.map(\.latest)
    guard !types.isEmpty, rows.count == types.count else { return nil }
    let names = ChartSeries.Categories(
      sheet: sheet, CellRange(column: name, rows: rows), types.map(\.name))
    let targets = values(latest.map { $0?.limit }, sheet, CellRange(column: target, rows: rows))
    let counts = values(latest.map { $0?.reported }, sheet, CellRange(column: reported, rows: rows))
    let series = [
      ChartSeries(
        .text(CrimeView.target.text(in: language)), categories: names, values: targets, isDashed: true),
      ChartSeries(.text(CrimeView.reported.text(in: language)), categories: names, values: counts),
    ]
    return Chart(
      .columns(.clustered), title: Self.title.text(in: language), series: series,
      valueAxis: ChartAxis(numberFormat: .thousands, minimum: 0), alternativeText: description)
  }

  private func values(_ numbers: [Int64?], _ sheet: String, _ range: CellRange) -> ChartSeries.Values {
    ChartSeries.Values(numbers.map { $0.map { ExactDecimal($0) } }, sheet: sheet, range)
  }

  private var description: String {
    let figures = types.compactMap { type in
      type.latest.map { row in
        "\(type.name) \(row.year): \(row.reported ?? 0) / \(row.limit ?? 0)"
      }
    }
    return Self.title.text(in: language) + ". " + figures.joined(separator: "; ")
  }

  private static let title = Message(
    da: "Seneste anmeldelser mod måltal", en: "Latest reported offences against targets")
}
