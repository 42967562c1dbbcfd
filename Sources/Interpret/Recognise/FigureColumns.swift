internal import AfstemModel

/// Settles what the columns of figures state: their periods and measures, by labels that are understood whole.
struct FigureColumns {
  let kind: ExtractKind?
  /// By column number.
  let readings: [Int: ColumnReading]
  let profiles: [Int: ColumnProfile]
  /// The year of months and quarters that name none.
  let year: Int?
  /// Columns whose role the job pins.
  let pinned: Set<Int>
  /// Figures do not stand beneath their headings.
  let isShifted: Bool
  /// The heading of the rows says that things are counted, and nothing that the figures are amounts.
  let isOfThings: Bool

  /// Numbers of the columns whose labels were understood in part only.
  private(set) var unread: Set<Int> = []
  /// Numbers of the columns that count things, by the heading of the rows.
  private(set) var counted: Set<Int> = []

  init(
    kind: ExtractKind?, readings: [Int: ColumnReading], profiles: [Int: ColumnProfile], year: Int?,
    pinned: Set<Int>, isShifted: Bool = false, isOfThings: Bool = false
  ) {
    self.kind = kind
    self.readings = readings
    self.profiles = profiles
    self.year = year
    self.pinned = pinned
    self.isShifted = isShifted
    self.isOfThings = isOfThings
  }

  /// The periods of the columns whose labels were understood in part only, where they name one.
  var unreadPeriods: [Int: Period] {
    Dictionary(
      uniqueKeysWithValues: unread.compactMap { number in
        readings[number].flatMap { $0.reading.coveredPeriod?.period }.map { (number, $0) }
      })
  }

  /// Takes columns for understood in part only.
  mutating func leaveOut(_ numbers: Set<Int>) { unread.formUnion(numbers) }

  mutating func explain(_ numbers: Set<Int>) { unread.subtract(numbers) }

  mutating func settled(_ columns: [TableColumn]) -> [TableColumn] {
    guard kind == .budget || kind == .crime else { return columns }
    var columns = columns
    if isShifted {
      unread = leaveOut(&columns)
      return columns
    }
    if kind == .budget, isOfThings {
      counted = leaveOut(&columns)
      return columns
    }
    for index in columns.indices where !pinned.contains(columns[index].number) { settle(&columns[index]) }
    deductCredits(&columns)
    keepRevised(&columns)
    leaveRepeatsOut(&columns)
    makeYearsTotals(&columns)
    dateOtherMeasures(&columns)
    return columns
  }

  /// - Returns: The numbers of the columns of figures, of which none is one any more.
  private func leaveOut(_ columns: inout [TableColumn]) -> Set<Int> {
    var left: Set<Int> = []
    for index in columns.indices
    where columns[index].role.isFigure && !pinned.contains(columns[index].number) {
      left.insert(columns[index].number)
      columns[index].role = .ignored
    }
    return left
  }

  private mutating func settle(_ column: inout TableColumn) {
    guard let label = readings[column.number] else { return }
    let category = column.role.category
    if !label.isWhole, category == nil, column.role.period != nil, column.role.isSummed || column.role.isTotal
    {
      unread.insert(column.number)
      column.role = .ignored
      return
    }
    if !label.isWhole, category == nil, column.role.isSummed, isOfOther(label.reading) {
      unread.insert(column.number)
      column.role = .ignored
      return
    }
    guard label.isWhole || category != nil else { return }
    settle(&column, label.reading, category)
  }

  /// Whether a label, though understood in part only, says that its figures are not the table's own.
  private func isOfOther(_ reading: LabelReading) -> Bool {
    reading.extent != nil || FigureMeasure(reading, kind: kind) != .main
  }

  private mutating func settle(
    _ column: inout TableColumn, _ reading: LabelReading, _ category: ColumnRole.Category?
  ) {
    if reading.measure.flow == .side, !column.role.isFigure { return column.role = .side }
    let isOpen = column.role.isSummed || column.role.isTotal || isUnclaimed(column, reading)
    guard isOpen else { return }
    if reading.measure.isRate { return column.role = .percentage }
    if kind == .budget, reading.measure.statistic == .count || reading.units.contains(where: \.isOfThings) {
      return column.role = .ignored
    }
    if reading.measure.stage == .remainder { return column.role = .remainder }
    column.measure = FigureMeasure(reading, kind: kind)
    if reading.extent != nil, reading.period == nil {
      column.measure = .accumulated
      if column.role.isTotal { column.role = .value(period: nil, category: category) }
    }
    settlePeriod(&column, reading, category)
  }

  /// A column of figures that no word has claimed, though its label says whose period or measure they are.
  private func isUnclaimed(_ column: TableColumn, _ reading: LabelReading) -> Bool {
    let isFree = column.role == .ignored || column.role == .label || column.role == .note
    return isFree && (reading.period != nil || !reading.measure.isUnsaid) && reading.subjects.isEmpty
      && (profiles[column.number].map { $0.figures + $0.periods > 0 || reading.period != nil } ?? false)
  }

  private mutating func settlePeriod(
    _ column: inout TableColumn, _ reading: LabelReading, _ category: ColumnRole.Category?
  ) {
    guard let stated = reading.period else {
      if !column.role.isFigure { column.role = .value(period: nil, category: category) }
      return
    }
    if case .several = stated.years, stated.part == nil {
      if column.role.isFigure, column.measure == .main { column.role = .total(period: nil) }
      return
    }
    let covered = year.map { year in reading.coveredPeriod?.within(year) } ?? reading.coveredPeriod
    if let period = covered?.period {
      column.role = column.role.isTotal ? .total(period: period) : .value(period: period, category: category)
    } else if reading.extent != nil,
      let period = (year.map(stated.within) ?? stated).period ?? stated.wholeYear
    {
      column.measure = .accumulated
      column.role = .value(period: period, category: category)
    } else if stated.isPartial, !column.role.isFigure {
      return
    } else {
      unread.insert(column.number)
      column.role = .ignored
    }
  }
}

// MARK: - Columns of one period

extension FigureColumns {
  /// Where a table states nothing but debits and credits, they are the two sides of its amounts.
  private func deductCredits(_ columns: inout [TableColumn]) {
    let values = columns.filter { $0.role.isSummed }
    guard kind == .budget, Set(values.map(\.measure)) == [.debit, .credit] else { return }
    for index in columns.indices where columns[index].role.isSummed {
      columns[index].isDeducted = columns[index].measure == .credit
      columns[index].measure = .main
    }
  }

  /// Of an original budget and a revised one, the revised stands.
  private func keepRevised(_ columns: inout [TableColumn]) {
    for (_, siblings) in siblings(in: columns) {
      let revised = siblings.filter { readings[columns[$0].number]?.reading.measure.stage == .revised }
      guard revised.count == 1 else { continue }
      for index in siblings where index != revised[0] { columns[index].measure = .original }
    }
  }

  /// Of columns that say the same to the letter, only the first can be counted.
  private func leaveRepeatsOut(_ columns: inout [TableColumn]) {
    guard kind == .budget else { return }
    for (_, siblings) in siblings(in: columns, ofAnyTime: true) where siblings.count > 1 {
      if columns[siblings[0]].role.period == nil {
        leaveAlikeOut(&columns, siblings)
        continue
      }
      let named = siblings.filter { readings[columns[$0].number]?.namesNothingElse ?? false }
      for index in named.dropFirst() { columns[index].measure = .repeated }
    }
  }

  /// Of columns that name no period, those of one label state the same, whatever it says.
  private func leaveAlikeOut(_ columns: inout [TableColumn], _ siblings: [Int]) {
    var labels: Set<String> = []
    for index in siblings where !labels.insert(columns[index].label.folded).inserted {
      columns[index].measure = .repeated
    }
  }

  /// Indices of the columns of values that share period, category and measure.
  ///
  /// - Parameter ofAnyTime: Columns without a period are of the table's, or of their row's.
  private func siblings(
    in columns: [TableColumn], ofAnyTime: Bool = false
  ) -> [[TableColumn.Subject: [Int]].Element] {
    let values = columns.indices.filter {
      columns[$0].role.isSummed && columns[$0].measure == .main
        && (columns[$0].role.period != nil || ofAnyTime && !columns[$0].label.isEmpty)
    }
    return Dictionary(grouping: values) { columns[$0].subject }.filter { $0.value.count > 1 }.sorted {
      ($0.value.first ?? 0) < ($1.value.first ?? 0)
    }
  }

  /// `Forbrug` and `Rest` beside `Budget 2018` are of that year too, if it is the only one.
  private func dateOtherMeasures(_ columns: inout [TableColumn]) {
    let stated = Set(columns.compactMap { $0.role.isSummed ? $0.role.period : nil })
    guard year == nil, stated.count == 1, let period = stated.first else { return }
    for index in columns.indices where columns[index].measure != .main {
      guard case .value(nil, let category) = columns[index].role else { continue }
      columns[index].role = .value(period: period, category: category)
    }
  }

  /// A total of columns that are not there holds the figures themselves.
  func keepTotalAlone(_ columns: inout [TableColumn]) {
    let totals = columns.indices.filter { columns[$0].role.isTotal }
    guard totals.count == 1, let total = totals.first, columns[total].covers.isEmpty,
      !columns.contains(where: { $0.role.isSummed && $0.measure == .main })
    else { return }
    columns[total].role = .value(period: columns[total].role.period, category: nil)
  }

  /// Beside types or areas and the total that adds them up, a count that is in neither is of something else:
  /// `Antal deltagere`.
  mutating func leaveOtherCountsOut(_ columns: inout [TableColumn]) {
    let totals = columns.filter { column in
      column.role.isTotal
        && columns.count { column.covers.contains($0.number) && $0.role.category != nil } >= 2
    }
    guard !totals.isEmpty else { return }
    let added = Set(totals.flatMap(\.covers))
    for index in columns.indices
    where columns[index].role == .value(period: nil, category: nil) && columns[index].measure == .main
      && !added.contains(columns[index].number) && !pinned.contains(columns[index].number)
    {
      unread.insert(columns[index].number)
      columns[index].role = .ignored
    }
  }

  /// Of columns of values that nothing tells apart, and no total adds up, only the first can be counted.
  func leaveUnprovenOut(_ columns: inout [TableColumn]) {
    let added = Set(columns.filter(\.role.isTotal).flatMap(\.covers))
    for (_, siblings) in siblings(in: columns, ofAnyTime: true) where siblings.count > 1 {
      let alone = siblings.filter {
        columns[$0].role.period == nil && columns[$0].role.category == nil
          && !added.contains(columns[$0].number) && !pinned.contains(columns[$0].number)
      }
      guard alone.count == siblings.count, !siblings.contains(where: { columns[$0].isDeducted }) else {
        continue
      }
      for index in alone.dropFirst() { columns[index].measure = .repeated }
    }
  }

  /// A year beside the parts that make it up is their total; beside some of them, it stands and they do not.
  private func makeYearsTotals(_ columns: inout [TableColumn]) {
    let values = columns.indices.filter { columns[$0].role.isSummed && columns[$0].role.period != nil }
    let bySubject = Dictionary(grouping: values) { columns[$0].subject.anyTime }
    for indices in bySubject.values
    where Set(indices.compactMap { columns[$0].role.period?.monthCount }).count > 1 {
      for whole in indices {
        guard case .value(let period?, _) = columns[whole].role else { continue }
        let parts = indices.filter { index in
          columns[index].role.isSummed
            && columns[index].role.period.map { period.contains($0) && $0 != period } ?? false
        }
        settle(whole, of: period, among: parts, &columns)
      }
    }
  }

  private func settle(_ whole: Int, of period: Period, among parts: [Int], _ columns: inout [TableColumn]) {
    let finest = parts.filter { part in
      !parts.contains { other in
        guard let one = columns[part].role.period, let two = columns[other].role.period else { return false }
        return one != two && one.contains(two)
      }
    }
    let months = finest.compactMap { columns[$0].role.period?.monthCount }.reduce(0, +)
    if !finest.isEmpty, months == period.monthCount {
      columns[whole].role = .total(period: period)
      columns[whole].covers = finest.map { columns[$0].number }
    } else if kind == .budget {
      for part in parts { columns[part].measure = .partOfYear }
    }
  }
}

extension ColumnReading {
  /// Whether the label names a period, a measure and nothing that could set it apart from another.
  fileprivate var namesNothingElse: Bool {
    isWhole
      && !reading.pieces.contains { piece in
        switch piece.role {
        case .name, .subject: true
        default: false
        }
      }
  }
}

extension TableColumn {
  /// What makes figures of two columns the same fact of a row.
  fileprivate struct Subject: Hashable {
    var period: Period?
    var category: ColumnRole.Category?
    var measure: FigureMeasure

    var anyTime: Self { Self(period: nil, category: category, measure: measure) }
  }

  fileprivate var subject: Subject { Subject(period: role.period, category: role.category, measure: measure) }
}

extension ColumnRole {
  var category: Category? {
    guard case .value(_, let category) = self else { return nil }
    return category
  }
}

extension Measure {
  /// Whether figures of the measure are never added up.
  fileprivate var isRate: Bool {
    switch statistic {
    case .change, .share, .index, .average, .unitPrice, .rate: true
    case .ofWhich, .count, nil: false
    }
  }
}

extension LabelUnit {
  var isOfThings: Bool {
    if case .things = self { true } else { false }
  }
}

extension LabelPeriod {
  /// The year of a stretch that is no period of ours.
  fileprivate var wholeYear: Period? { year.map(Period.year) }
}

extension FigureMeasure {
  init(_ reading: LabelReading, kind: ExtractKind?) {
    let measure = reading.measure
    if measure.statistic == .ofWhich {
      self = .ofWhich
    } else if kind == .crime {
      self = measure.counted.map(Self.init) ?? .main
    } else {
      self = measure.flow.flatMap(Self.init) ?? measure.stage.map(Self.init) ?? .main
    }
  }

  private init(_ counted: Measure.Counted) {
    switch counted {
    case .reported: self = .main
    case .charges: self = .charges
    case .suspects: self = .suspects
    case .convictions: self = .convictions
    case .clearances: self = .clearances
    case .victims: self = .victims
    }
  }

  private init?(_ flow: Measure.Flow) {
    switch flow {
    case .income: self = .income
    case .cofunding: self = .cofunding
    case .debit: self = .debit
    case .credit: self = .credit
    case .side: return nil
    }
  }

  private init(_ stage: Measure.Stage) {
    switch stage {
    case .budget, .original, .revised, .remainder: self = .main
    case .forecast: self = .forecast
    case .committed: self = .committed
    case .actual: self = .actual
    }
  }
}
