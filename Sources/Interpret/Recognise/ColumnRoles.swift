internal import AfstemModel
internal import AfstemVocabulary

/// Decides what each column is for, from its labels and from what stands in it.
struct ColumnRoles {
  let view: GridView
  let block: TableBlock
  let lexicon: LabelLexicon
  let grammar: LabelGrammar
  /// By column number.
  let profiles: [Int: ColumnProfile]
  /// The labels above each column from top to bottom, by its number.
  let paths: [Int: [String]]

  init(view: GridView, block: TableBlock, lexicon: LabelLexicon, grammar: LabelGrammar) {
    self.view = view
    self.block = block
    self.lexicon = lexicon
    self.grammar = grammar
    let used = Set((block.header + block.body).flatMap { $0.cells.map(\.column) })
    profiles = Dictionary(
      uniqueKeysWithValues: used.map { ($0, ColumnProfile(column: $0, rows: block.body, lexicon: lexicon)) })
    let labels = HeaderLabels(view: view, header: block.header)
    paths = Dictionary(uniqueKeysWithValues: used.map { ($0, labels.path(of: $0)) })
  }

  func columns() -> [TableColumn] {
    var columns = profiles.sorted { $0.key < $1.key }.map { number, profile in
      let path = paths[number] ?? []
      return TableColumn(
        number: number, label: path.joined(separator: " "), role: role(path, profile),
        isHidden: view.grid.hiddenColumns.contains(number))
    }
    settleTargets(&columns)
    settleYears(&columns)
    settleNames(&columns)
    return columns
  }

  /// What the labels above each column say, by its number.
  func readings(_ grammar: LabelGrammar) -> [Int: ColumnReading] {
    paths.mapValues { ColumnReading($0, grammar: grammar) }
  }

  /// Numbers of the columns that the job names.
  var pinned: Set<Int> {
    Set(paths.filter { $0.value.contains { lexicon.pinned($0) != nil } }.keys)
  }

  private func role(_ path: [String], _ profile: ColumnProfile) -> ColumnRole {
    let label = path.joined(separator: " ")
    if let pinned = path.lazy.compactMap(lexicon.pinned).first {
      return role(of: pinned, label, nil, profile)
    }
    guard !label.isEmpty else { return unlabelled(profile) }
    let period = PeriodText(label, vocabulary: lexicon.vocabulary)
    let word = path.reversed().lazy.compactMap(lexicon.columnWord).first
    if let category = category(path), profile.isMostlyFigures || profile.count == 0 {
      return .value(period: period?.period, category: category)
    }
    if let word { return role(of: word, label, period, profile) }
    return unnamed(label, period, profile)
  }

  private func category(_ path: [String]) -> ColumnRole.Category? {
    for label in path.reversed() where lexicon.columnWord(in: label) == nil {
      if lexicon.isOffence(label) { return .offenceType(label) }
      if lexicon.isArea(label) { return .area(label) }
    }
    return nil
  }

  private func unlabelled(_ profile: ColumnProfile) -> ColumnRole {
    if profile.isMostlyPeriods, profile.periods >= 2 { return .period }
    return profile.texts > 0 && !profile.isMostlyFigures ? .label : .ignored
  }

  /// A label without a known word: a period makes it a column of figures, else its body decides.
  private func unnamed(_ label: String, _ period: PeriodText?, _ profile: ColumnProfile) -> ColumnRole {
    if label.folded == "%" || label.hasSuffix("%") { return .percentage }
    if case .several = period, profile.isMostlyFigures { return .total(period: nil) }
    if let period = period?.period, !profile.isMostlyText { return .value(period: period, category: nil) }
    if profile.isMostlyDates { return .date }
    if UnitText.unit(exactly: label, vocabulary: lexicon.vocabulary) != nil {
      return .value(period: nil, category: nil)
    }
    return profile.isMostlyFigures || profile.count == 0 ? .ignored : .label
  }

  private func role(
    of word: ColumnWord, _ label: String, _ period: PeriodText?, _ profile: ColumnProfile
  ) -> ColumnRole {
    switch word {
    case .baseline, .target: return goal(word, label, period?.period, profile)
    case .rule: return .rule
    case .total: return total(label, period, profile)
    case .remainder: return .remainder
    case .percentage: return .percentage
    case .value: return value(label, period, profile)
    case .period: return periodColumn(label, period, profile)
    case .date: return profile.isMostlyPeriods ? .period : .date
    default: return key(word, period, profile)
    }
  }

  private func value(_ label: String, _ period: PeriodText?, _ profile: ColumnProfile) -> ColumnRole {
    if case .several = period { return .total(period: nil) }
    if profile.figures + profile.periods == 0, profile.texts > 0, label.words.count > 1 { return .note }
    return .value(period: period?.period, category: nil)
  }

  /// A column called `År` names periods; one called `1. halvår 2016` holds its figures, and so does `1. kvartal`
  /// without a year, which the labels' grammar settles.
  private func periodColumn(_ label: String, _ period: PeriodText?, _ profile: ColumnProfile) -> ColumnRole {
    if let period = period?.period { return .value(period: period, category: nil) }
    if profile.isMostlyText && profile.periods == 0 { return .label }
    return grammar.reading(of: label).period?.isPartial ?? false ? .ignored : .period
  }

  /// A target or what it is counted from: of a year, or of all; `Mål 1. halvår 2016` and `Mål ÅTD` are neither.
  private func goal(
    _ word: ColumnWord, _ label: String, _ period: Period?, _ profile: ColumnProfile
  ) -> ColumnRole {
    guard period?.isYear ?? true, grammar.reading(of: label).extent == nil else { return .ignored }
    return word == .baseline ? .baseline(year: period?.year) : targetOrRule(period?.year, profile)
  }

  /// A column called `Mål` holds figures, or a rule in words; among figures, words are the rules of their rows.
  private func targetOrRule(_ year: Int?, _ profile: ColumnProfile) -> ColumnRole {
    let hasFigures = profile.figures + profile.periods > 0
    return !hasFigures && year == nil && profile.isMostlyText ? .rule : .target(year: year)
  }

  private func total(_ label: String, _ period: PeriodText?, _ profile: ColumnProfile) -> ColumnRole {
    if profile.isMostlyText { return .label }
    guard let period = period?.period else { return .total(period: nil) }
    return .total(period: period)
  }

  /// A word for a key: with a year it heads figures, as in `Aktivitet 2017`.
  private func key(_ word: ColumnWord, _ period: PeriodText?, _ profile: ColumnProfile) -> ColumnRole {
    if let period = period?.period, profile.isMostlyFigures { return .value(period: period, category: nil) }
    if profile.isMostlyFigures, profile.texts * 4 <= profile.figures {
      if [.segment, .indicator, .activity].contains(word) { return .ignored }
      if [.area, .funder].contains(word), profile.amounts * 2 > profile.count { return .ignored }
    }
    switch word {
    case .focusArea: return .focusArea
    case .activity: return .activity
    case .budgetItem: return .budgetItem
    case .offenceType: return .offenceType
    case .area: return .area
    case .indicator: return .indicator
    case .segment: return .segment
    case .funder: return .funder
    case .unit: return .unit
    case .id: return .id
    case .note: return .note
    default: return .ignored
    }
  }

  /// Where the year is known, a column that names no single period in half of its rows tells more about them:
  /// `løbende`, `2016-2019`.
  func settlePeriods(_ columns: inout [TableColumn], hasYear: Bool) {
    let periods = columns.indices.filter { index in
      columns[index].role == .period && !pinned.contains(columns[index].number)
        && YearPartText.unit(in: columns[index].label.folded, lexicon.vocabulary) == nil
    }
    let vague = periods.filter { index in
      profiles[columns[index].number].map { profile in
        let totals = profile.labels.count { lexicon.rowRole(of: $0)?.isTotal ?? false }
        return (profile.texts - totals) * 2 >= profile.count && profile.texts > totals
      } ?? false
    }
    let isDated = hasYear || periods.count > vague.count || columns.contains { $0.role.year != nil }
    guard isDated else { return }
    for index in vague { columns[index].role = .note }
  }

  /// Totals of one period are totals only beside other figures of that period.
  private func settleTargets(_ columns: inout [TableColumn]) {
    for index in columns.indices {
      guard case .total(let period?) = columns[index].role else { continue }
      let siblings = columns.filter { $0.role.period == period && $0.number != columns[index].number }
      if siblings.isEmpty { columns[index].role = .value(period: period, category: nil) }
    }
  }

  /// Beside years of figures, one whose cells are mostly malformed is a year all the same: its readable cells count,
  /// and the others are reported.
  private func settleYears(_ columns: inout [TableColumn]) {
    guard columns.contains(where: { $0.role.year != nil }) else { return }
    for index in columns.indices where columns[index].role == .label {
      let label = columns[index].label
      guard label.utf8.count == 4, label.utf8.allSatisfy({ $0 &- 48 < 10 }),
        let period = PeriodText(label, vocabulary: lexicon.vocabulary)?.period
      else { continue }
      columns[index].role = .value(period: period, category: nil)
    }
  }

  /// `Udgift` above words, left of every figure, heads the names of the rows.
  private func settleNames(_ columns: inout [TableColumn]) {
    guard let first = columns.indices.first, columns[first].role == .value(period: nil, category: nil),
      !pinned.contains(columns[first].number), let profile = profiles[columns[first].number],
      profile.isMostlyText, profile.figures == 0,
      columns.dropFirst().contains(where: { profiles[$0.number]?.isMostlyFigures ?? false })
    else { return }
    columns[first].role = .label
  }
}

extension ColumnRole {
  /// Of a column of one year's figures.
  fileprivate var year: Int? {
    guard case .value(let period?, nil) = self, case .year(let year) = period else { return nil }
    return year
  }
}
