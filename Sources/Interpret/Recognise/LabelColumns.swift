internal import AfstemModel

/// Settles what columns of unnamed text are for, once the kind of the table is known.
struct LabelColumns {
  let kind: ExtractKind?
  let profiles: [Int: ColumnProfile]
  let grammar: LabelGrammar

  func settled(_ columns: [TableColumn]) -> [TableColumn] {
    var columns = columns
    for index in columns.indices where columns[index].role == .label {
      if let role = role(of: columns[index], among: columns) { columns[index].role = role }
    }
    demoteAfterFigures(&columns)
    promoteFigures(&columns)
    promoteTargets(&columns)
    promoteAreas(&columns)
    return columns
  }

  private func role(of column: TableColumn, among columns: [TableColumn]) -> ColumnRole? {
    let profile = profiles[column.number]
    let taken = Set(columns.map(\.role))
    switch kind {
    case .crime, .incidents: return crimeRole(profile, taken)
    case .targets:
      return taken.contains(.offenceType) || isRightOfFigures(column, columns) ? nil : .offenceType
    case .indicators: return indicatorRole(profile, taken)
    case .budget: return budgetRole(profile, taken)
    case nil: return nil
    }
  }

  private func crimeRole(_ profile: ColumnProfile?, _ taken: Set<ColumnRole>) -> ColumnRole? {
    guard let profile else { return nil }
    if profile.areas > profile.offences, !taken.contains(.area) { return .area }
    if profile.offences > 0, !taken.contains(.offenceType) { return .offenceType }
    return nil
  }

  private func indicatorRole(_ profile: ColumnProfile?, _ taken: Set<ColumnRole>) -> ColumnRole? {
    if let profile, profile.areas * 2 > profile.texts, !taken.contains(.area) { return .area }
    return taken.contains(.indicator) ? nil : .indicator
  }

  private func budgetRole(_ profile: ColumnProfile?, _ taken: Set<ColumnRole>) -> ColumnRole? {
    guard let profile, !taken.contains(.activity), !taken.contains(.budgetItem) else { return nil }
    return profile.budgetItems * 2 >= max(1, profile.texts) ? .budgetItem : .activity
  }

  private func isRightOfFigures(_ column: TableColumn, _ columns: [TableColumn]) -> Bool {
    columns.first(where: \.role.isFigure).map { $0.number < column.number } ?? false
  }

  /// Unnamed text right of the figures tells more about a row, and does not name it.
  private func demoteAfterFigures(_ columns: inout [TableColumn]) {
    guard let last = columns.last(where: { $0.role.isFigure })?.number else { return }
    for index in columns.indices where columns[index].number > last && columns[index].role == .label {
      columns[index].role = .note
    }
  }

  /// In a table of targets, figures of a year are its targets where no label says what is.
  private func promoteTargets(_ columns: inout [TableColumn]) {
    guard kind == .targets, !columns.contains(where: \.role.isTarget) else { return }
    for index in columns.indices {
      guard case .value(let period?, nil) = columns[index].role else { continue }
      columns[index].role = .target(year: period.year)
    }
  }

  /// Where types stand in the rows and areas above some columns, figures beneath a name nobody knows are an area's too.
  private func promoteAreas(_ columns: inout [TableColumn]) {
    guard kind == .crime, columns.namesOffencesInRows, columns.contains(where: \.isArea) else { return }
    for index in columns.indices where columns[index].role == .ignored {
      let column = columns[index]
      guard profiles[column.number]?.isMostlyFigures ?? false, column.isName(grammar) else { continue }
      columns[index].role = .value(period: nil, category: .area(column.label))
    }
  }

  /// Where no column of figures is named, the only one that holds figures is it.
  private func promoteFigures(_ columns: inout [TableColumn]) {
    guard kind != nil, kind != .incidents, !columns.contains(where: { $0.role.isFigure }) else { return }
    let candidates = columns.indices.filter { index in
      guard columns[index].role == .ignored || columns[index].role == .percentage else { return false }
      return profiles[columns[index].number]?.isMostlyFigures ?? false
    }
    guard let only = candidates.first, candidates.count == 1 else { return }
    columns[only].role = .value(period: nil, category: nil)
  }
}

extension TableColumn {
  /// Whether the label is letters that say nothing of time, measure or unit.
  fileprivate func isName(_ grammar: LabelGrammar) -> Bool {
    let reading = grammar.reading(of: label)
    return label.contains(where: \.isLetter) && !label.contains(where: \.isNumber) && !reading.isTotal
      && reading.period == nil && reading.extent == nil && reading.measure.isUnsaid && reading.units.isEmpty
  }
}
