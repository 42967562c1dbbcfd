package import AfstemModel
internal import AfstemVocabulary

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
    return [.unrecognisedTable(withoutHeaderIn: Provenance(file: extract.file.path, place: place))]
  }

  private func finding(for table: TableRegion) -> Finding? {
    if let missing = table.missing { return .unrecognisedTable(lacking: missing, at: table.provenance) }
    let isFilled = (table.incidents?.summary.recordCount ?? 0) > 0
    guard !isFilled, !table.rows.contains(where: { $0.role == .detail || $0.role.isTotal }) else {
      return nil
    }
    return .emptyInput(no: .rows, at: table.provenance)
  }

  private func hasFigures(_ grid: Grid) -> Bool {
    grid.rows.contains { row in
      row.cells.contains { !$0.isBlank && CellSense($0, vocabulary: vocabulary) == .figure }
    }
  }
}

extension TableRegion {
  /// What the table lacks to be read as its kind; `nil` where nothing does.
  package var missing: TablePart? {
    let hasKey = columns.contains { $0.role.isKey }
    let hasFigures = columns.contains { $0.role.isFigure }
    switch kind {
    case nil: return .kind
    case .budget, .crime:
      let isAcross = columns.contains(where: \.hasCategory)
      if !hasKey, !isAcross || (kind == .budget && !columns.contains { $0.role == .period }) {
        return .labels
      }
      if !hasFigures { return .figures }
      return hasPeriod ? nil : .period
    case .targets: return !hasKey && !namesTypesAbove ? .labels : hasFigures ? nil : .figures
    case .indicators: return !hasFigures ? .figures : hasPeriod ? nil : .period
    case .incidents:
      return columns.contains { $0.role == .date || $0.role == .period } ? nil : .date
    }
  }

  /// Types stand above the columns, and what is asked of them in the rows.
  private var namesTypesAbove: Bool {
    columns.contains { $0.role == .period } && columns.contains { $0.role.offenceType != nil }
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
