internal import AfstemModel
internal import AfstemVocabulary

/// Finds the totals among a table's rows and what each adds up.
struct RowTotals {
  let figures: FigureTable
  let columns: [TableColumn]
  let kind: ExtractKind?
  let lexicon: LabelLexicon
  let sums: [TableSums.Sum]

  func covered(_ rows: [TableRow]) -> [TableRow] {
    let numbers = columns.filter(\.role.isFigure).map(\.number)
    let arithmetic = ArithmeticTotal(figures: figures, columns: numbers, keys: keys, lexicon: lexicon)
    let marked = withDetails(isSummed ? arithmetic.marked(rows) : rows)
    let byPlace = TotalCoverage(figures: figures, columns: numbers, lexicon: lexicon)
    if isKeyed(marked) {
      let named = isCrossed(marked) ? marked.map(totalled) : marked
      let keyed = KeyedTotals(keys: keys, periods: periodColumn, lexicon: lexicon).covered(named)
      return doubtful(withWholes(withYears(keyed), numbers), numbers)
    }
    let read = IncomeResults(rows: marked, lexicon: lexicon).read(sums)
    let summed = SummedRows(sums: isSummed ? read : [], figures: figures, columns: numbers, lexicon: lexicon)
      .settled(byPlace.covered(marked))
    return doubtful(summed, numbers)
  }

  private var isSummed: Bool { kind == .budget || kind == .crime || kind == nil }

  private var periodColumn: Int? { columns.first { $0.role == .period }?.number }

  private var keys: [Int] { columns.filter { $0.role.isKey || $0.role == .period }.map(\.number) }

  /// Rows name several things at once: a period, or a type and an area, a sex or a status.
  private func isKeyed(_ rows: [TableRow]) -> Bool {
    let hasPeriods = columns.contains { $0.role == .period }
    let dimensions = columns.filter { $0.role == .area || $0.role == .offenceType }.count
    return hasPeriods || (kind != .budget && dimensions >= 2) || (kind == .crime && isCrossed(rows))
  }

  /// A row of a group that is called `I alt` once, above it, is a total too.
  private func totalled(_ row: TableRow) -> TableRow {
    guard row.role == .detail, row.labels.values.contains(where: lexicon.isBareTotal) else { return row }
    var row = row
    row.role = .total
    return row
  }

  private func withYears(_ rows: [TableRow]) -> [TableRow] {
    guard kind == .budget || kind == .crime,
      let periods = columns.first(where: { $0.role == .period })?.number
    else { return rows }
    return YearRows(
      column: periods, others: keys.filter { $0 != periods }, kind: kind, vocabulary: lexicon.vocabulary
    ).settled(rows)
  }

  /// With the rows of the whole as totals, where they add up the others: `Hele landet` above its regions, not beside
  /// one town.
  private func withWholes(_ rows: [TableRow], _ numbers: [Int]) -> [TableRow] {
    guard kind == .crime, let area = columns.first(where: { $0.role == .area })?.number else { return rows }
    let words = lexicon.vocabulary.lines[.total]
    let isWhole = { (row: TableRow) in
      row.role == .detail && row.labels[area].map { words?.contains($0.folded) ?? false } ?? false
    }
    let others = keys.filter { $0 != area }
    let subject = { (row: TableRow) in others.map { (row.labels[$0] ?? row.cells[$0]?.words ?? "").folded } }
    let parts = Dictionary(grouping: rows.indices.filter { rows[$0].role == .detail && !isWhole(rows[$0]) }) {
      subject(rows[$0])
    }
    let wholes = Dictionary(
      uniqueKeysWithValues: rows.indices.filter { isWhole(rows[$0]) }.map {
        ($0, parts[subject(rows[$0])] ?? [])
      })
    let areTotals = wholes.allSatisfy { whole, parts in
      let agreement = figures.agreement(of: whole, with: parts, in: numbers)
      return parts.count > 1 && agreement.holds > 0 && agreement.holds >= agreement.fails
    }
    guard areTotals, !wholes.isEmpty else { return rows }
    var rows = rows
    for (whole, parts) in wholes {
      rows[whole].role = .total
      rows[whole].covers = parts
    }
    for index in rows.indices where rows[index].role.isTotal && wholes[index] == nil {
      rows[index].covers = rows[index].covers.flatMap { wholes[$0] ?? [$0] }.unique.sorted()
    }
    return rows
  }

  /// Whether two columns of names are crossed: each label of the one stands beside several of the other.
  private func isCrossed(_ rows: [TableRow]) -> Bool {
    let named = columns.filter { $0.role == .label || $0.role == .offenceType || $0.role == .area }.map(
      \.number)
    guard named.count == 2 else { return false }
    let pairs = Set(
      rows.compactMap { row -> [String]? in
        guard let one = row.labels[named[0]], let other = row.labels[named[1]] else { return nil }
        return [one.folded, other.folded]
      })
    let (firsts, seconds) = (Set(pairs.map { $0[0] }).count, Set(pairs.map { $0[1] }).count)
    return firsts >= 2 && seconds >= 2 && pairs.count == firsts * seconds
  }

  /// A table in which every row is a total holds the details of something else.
  private func withDetails(_ rows: [TableRow]) -> [TableRow] {
    guard !rows.contains(where: { $0.role == .detail }) else { return rows }
    return rows.map { row in
      var row = row
      if row.role.isTotal { row.role = .detail }
      return row
    }
  }

  /// `Voldsforbrydelser i alt` among offence types is a type, unless the figures show that it is a sum.
  private func doubtful(_ rows: [TableRow], _ numbers: [Int]) -> [TableRow] {
    var rows = rows
    for index in rows.indices where rows[index].role.isTotal && rows[index].evidence == .label {
      let isBare = rows[index].labels.values.contains(where: lexicon.isBareTotal)
      let isEmpty = rows[index].covers.isEmpty
      guard kind == .crime, !isBare || isEmpty else { continue }
      let agreement = figures.agreement(of: index, with: rows[index].covers, in: numbers)
      if agreement.holds == 0, !isNearlyAll(index, rows, numbers) { rows[index].role = .detail }
    }
    return rows
  }

  /// Whether it is the last row, and comes within a fifth of the sum of at least three others in every column: one of
  /// several types would hardly do so.
  private func isNearlyAll(_ index: Int, _ rows: [TableRow], _ numbers: [Int]) -> Bool {
    guard rows.lastIndex(where: { $0.role != .note }) == index else { return false }
    let details = rows.indices.filter { rows[$0].role == .detail }
    guard details.count >= 3 else { return false }
    return numbers.allSatisfy { column in
      guard let total = figures[index, column].value else { return true }
      let sum = details.reduce(Int64(0)) {
        $0.addingReportingOverflow(figures[$1, column].value ?? 0).partialValue
      }
      return (total - sum).magnitude <= sum.magnitude / 5 && sum > 0
    }
  }
}
