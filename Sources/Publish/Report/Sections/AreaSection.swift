internal import AfstemModel

/// Reported offences by area: the areas beside each other and beside the city, per 1 000 residents where these are known.
struct AreaSection: Sendable, Encodable {
  struct Row: Sendable, Encodable {
    var area: String
    /// Of another area that the partnership is compared with.
    var isOther: Bool
    var residents: String?
    var cells: [Cell]
  }

  struct Cell: Sendable, Encodable {
    var areaCount: String
    var rate: String?
  }

  var areaYear: Int
  var areaTypes: [String]
  var hasRates: Bool
  var rows: [Row]
  var areaFigures: TableLink

  /// `nil` where no area has figures.
  init?(_ view: AreaView?, language: Language) {
    guard let view else { return nil }
    areaYear = view.year
    areaTypes = view.types
    hasRates = view.hasRates
    rows = view.rows.map { row in
      Row(
        area: row.area, isOther: !row.isOwn, residents: row.residents.map(language.grouped),
        cells: row.cells.map { cell in
          Cell(areaCount: cell.figure.text(in: language), rate: row.rate(of: cell, in: language))
        })
    }
    let isDanish = language == .danish
    areaFigures = TableLink(
      isDanish ? "omraader" : "areas",
      headings: [isDanish ? "Område" : "Area", isDanish ? "Indbyggere" : "Residents"] + view.types,
      rows: view.rows.map { row in
        [FieldValue(row.area), FieldValue(row.residents)] + row.cells.map(\.figure)
      }, language: language)
  }
}

extension AreaView.Cell {
  fileprivate var figure: FieldValue { FieldValue(count).unless(isWithheld) }
}
