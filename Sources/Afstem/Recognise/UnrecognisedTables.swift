package import Model
internal import Vocabulary

/// Says what of an extract came to nothing, and what was missing for it.
struct UnrecognisedTables {
  let extract: Extract
  let regions: [TableRegion]
  let vocabulary: Vocabulary

  func findings() -> [Finding] {
    let hasCells = extract.grids.contains { grid in grid.rows.contains { !$0.cells.allSatisfy(\.isBlank) } }
    guard hasCells else { return [] }
    return extract.grids.flatMap(findings(on:))
  }

  private func findings(on grid: Grid) -> [Finding] {
    let tables = regions.filter { $0.sheet == grid.sheet }
    let unusable = tables.compactMap { finding(for: $0) }
    guard tables.isEmpty, !grid.rows.isEmpty, hasFigures(grid) || regions.isEmpty else { return unusable }
    let place: Provenance.Place = grid.sheet.map { .sheet($0) } ?? .file
    return [.noHeader(at: Provenance(file: extract.file.path, place: place))]
  }

  private func finding(for table: TableRegion) -> Finding? {
    if let missing = table.missing { return .unrecognised(missing, at: table.provenance) }
    let isFilled = (table.incidents?.summary.recordCount ?? 0) > 0
    guard !isFilled, !table.rows.contains(where: { $0.role == .detail || $0.role.isTotal }) else {
      return nil
    }
    return .emptyTable(at: table.provenance)
  }

  private func hasFigures(_ grid: Grid) -> Bool {
    grid.rows.contains { row in
      row.cells.contains { !$0.isBlank && CellSense($0, vocabulary: vocabulary) == .figure }
    }
  }
}

extension TableRegion {
  /// What the table lacks to be read as its kind; `nil` where nothing does.
  package var missing: Message? {
    let hasKey = columns.contains { $0.role.isKey }
    let hasFigures = columns.contains { $0.role.isFigure }
    switch kind {
    case nil: return .missingKind
    case .budget, .crime:
      if !hasKey, kind == .budget || !columns.contains(where: \.hasCategory) { return .missingLabels }
      if !hasFigures { return .missingFigures }
      return hasPeriod ? nil : .missingPeriod
    case .targets: return !hasKey ? .missingLabels : hasFigures ? nil : .missingFigures
    case .indicators: return !hasFigures ? .missingFigures : hasPeriod ? nil : .missingPeriod
    case .incidents:
      return columns.contains { $0.role == .date || $0.role == .period } ? nil : .missingDate
    }
  }

  private var hasPeriod: Bool {
    period != nil || columns.contains { $0.role == .period || ($0.role.isFigure && $0.role.period != nil) }
  }
}

extension TableColumn {
  fileprivate var hasCategory: Bool {
    if case .value(_, .some) = role { true } else { false }
  }
}

extension Message {
  fileprivate static let missingKind = Message(
    da:
      "intet viser hvad tabellen er: ingen kolonne hedder noget med aktivitet, budgetpost, gerningstype, måltal eller indikator",
    en:
      "nothing shows what the table is: no column is labelled activity, budget item, offence type, target or indicator"
  )
  fileprivate static let missingLabels = Message(
    da: "der mangler en kolonne, som siger hvad rækkerne handler om",
    en: "no column says what the rows are about")
  fileprivate static let missingFigures = Message(
    da: "ingen kolonne er genkendt som tal for et år, et beløb eller et antal",
    en: "no column is recognised as figures of a year, an amount or a count")
  fileprivate static let missingPeriod = Message(
    da: "der mangler et år eller en anden periode i overskrift, titel, arknavn eller filnavn",
    en: "no year or other period stands in the header, the title, the sheet's name or the file's")
  fileprivate static let missingDate = Message(
    da: "der mangler en kolonne med dato", en: "no column holds dates")
}

extension Finding {
  fileprivate static func emptyTable(at place: Provenance) -> Finding {
    Finding(
      .emptyInput,
      Message(da: "tabellen har overskrifter, men ingen rækker", en: "the table has a header, but no rows"),
      at: place)
  }

  fileprivate static func noHeader(at place: Provenance) -> Finding {
    Finding(
      .unrecognisedTable,
      Message(
        da: "ingen tabel er genkendt: der mangler en række med overskrifter over tallene",
        en: "no table is recognised: no row of labels stands above the figures"), at: place)
  }

  fileprivate static func unrecognised(_ missing: Message, at place: Provenance) -> Finding {
    Finding(
      .unrecognisedTable,
      Message(
        da: "tabellen kan ikke bruges: \(missing.danish)", en: "the table cannot be used: \(missing.english)"),
      at: place)
  }
}
