internal import AfstemModel
internal import AfstemVocabulary

/// Reported offences of one year by area: the areas of the partnership beside each other and beside the city.
struct AreaView: Sendable {
  struct Cell: Sendable {
    /// `nil` where nothing is reported of the whole year.
    var count: Int64?
    var isWithheld = false
    var provenances: [Provenance] = []
  }

  struct Row: Sendable {
    var area: String
    /// Of the partnership, not one that it is compared with.
    var isOwn: Bool
    var residents: Int64?
    /// In the order of the types.
    var cells: [Cell]
  }

  var year: Int
  /// The types' names.
  var types: [String]
  /// The partnership's own areas first, then what they are compared with.
  var rows: [Row]

  /// `nil` where no area has figures.
  ///
  /// - Parameter year: The year to show; the latest that an area has figures of where it has none of that.
  init?(_ package: DataPackage, glossary: Glossary, year: Int?) {
    let facts = package.crime.filter { !$0.isSuperseded && !$0.area.isEmpty }
    let years = Set(facts.map(\.period.year))
    guard let shown = year.flatMap({ years.contains($0) ? $0 : nil }) ?? years.max() else { return nil }
    let current = facts.filter { $0.period.year == shown }
    let named = Dictionary(glossary.offenceTypes.map { ($0.id, $0.name) }) { first, _ in first }
    let order = glossary.offenceTypes.map { OffenceKey(id: $0.id, label: $0.name) }
    let keys = (order + current.map { OffenceKey(id: $0.offenceType, label: $0.offenceLabel) }).unique
      .filter { key in key.id != "total" && current.contains { $0.typeYear.type == key } }
    self.year = shown
    types = keys.map { named[$0.id] ?? $0.label }
    let partnership = package.partnership
    let own = Set(partnership.areas.map { FoldedName($0) })
    let areas = (partnership.areas + current.map(\.area)).unique.filter { area in
      current.contains { $0.area == area }
    }
    rows = areas.map { area in
      let mine = current.filter { $0.area == area }
      return Row(
        area: area, isOwn: own.isEmpty || own.contains(FoldedName(area)),
        residents: partnership.population[FoldedName(area)],
        cells: keys.map { key in Cell(mine.filter { $0.typeYear.type == key }) })
    }
    rows = rows.filter(\.isOwn) + rows.filter { !$0.isOwn }
    guard !types.isEmpty, rows.contains(where: { $0.cells.contains { $0.count != nil || $0.isWithheld } })
    else {
      return nil
    }
  }

  /// Whether any area has residents to count by.
  var hasRates: Bool { rows.contains { $0.residents != nil } }
}

extension AreaView.Cell {
  fileprivate init(_ facts: [CrimeFact]) {
    isWithheld = facts.contains(where: \.isWithheld)
    guard !isWithheld, let whole = ReportedCounts.countOfYear(facts) else { return }
    (count, provenances) = (whole.value, whole.provenances)
  }
}

extension AreaView.Row {
  /// Offences per 1 000 residents, with one decimal: `1,8`; `nil` where either is not known.
  func rate(of cell: AreaView.Cell, in language: Language) -> String? {
    guard let count = cell.count, let residents, residents > 0 else { return nil }
    let (tenThousands, overflow) = count.multipliedReportingOverflow(by: 10_000)
    guard !overflow, count >= 0 else { return nil }
    let (whole, rest) = tenThousands.quotientAndRemainder(dividingBy: residents)
    let tenths = whole + (rest >= residents - rest ? 1 : 0)
    return "\(language.grouped(tenths / 10))\(language.decimalMark)\(tenths % 10)"
  }
}
