internal import AfstemModel
internal import AfstemVocabulary

/// Finds what rows measure where something says it: a column of theirs, `Budget` in one row, `Forbrug` in the next; or
/// the heading or the total of their group, `Indtægter i alt`.
struct RowMeasures {
  let figures: FigureTable
  let columns: [TableColumn]
  let grammar: LabelGrammar
  let lexicon: LabelLexicon
  let kind: ExtractKind?
  /// The year that the title, or else the sheet's or file's name, speaks of.
  let year: Int?

  func settled(_ rows: [TableRow]) -> [TableRow] {
    let rows = withEarlierYears(rows)
    guard kind == .budget else { return rows }
    return byColumn(rows) ?? withSecondBreakdowns(withFunding(withIncome(withCounts(rows))))
  }

  /// What stands there for comparison is no part of the table: `Sidste år i alt`, or `Regnskab 2017` beneath the total.
  private func withEarlierYears(_ rows: [TableRow]) -> [TableRow] {
    let details = rows.indices.filter { rows[$0].role == .detail }
    let years = years
    // Beyond the first total, or the last of the rows where there is none.
    let total = rows.firstIndex { $0.role.isTotal } ?? details.last.map { $0 - 1 } ?? rows.endIndex
    let isOfAnotherYear = { (index: Int) in
      index > total && rows[index].labels.values.contains { self.isOfAnother($0, than: years) }
    }
    let claims = rows.indices.filter { rows[$0].role.isTotal && isOfAnotherYear($0) }
    let earlier = details.filter { index in
      rows[index].labels.values.contains(where: lexicon.isOfEarlierYear) || isOfAnotherYear(index)
    }
    guard earlier.count < details.count else { return rows }
    var rows = rows
    for index in earlier { rows[index].measure = .earlierYear }
    for index in claims { rows[index].role = .aside }
    return rows
  }

  /// `Antal deltagere` beside amounts is none.
  private func withCounts(_ rows: [TableRow]) -> [TableRow] {
    let details = rows.indices.filter { rows[$0].role == .detail }
    let counts = details.filter { rows[$0].labels.values.contains(where: isOfThings) }
    guard counts.count < details.count else { return rows }
    var rows = rows
    for index in counts { (rows[index].role, rows[index].measure) = (.aside, .counts) }
    return rows
  }

  private func isOfThings(_ label: String) -> Bool {
    guard !lexicon.isNamedByJob(label), !lexicon.isBudgetItem(label) else { return false }
    let reading = grammar.reading(of: label)
    return reading.isWhole && reading.measure.statistic == .count
      && reading.units.contains(where: \.isOfThings)
  }

  /// `Budget 2017` where the columns are of 2018: a period that is none of the table's.
  private func isOfAnother(_ label: String, than years: Set<Int>) -> Bool {
    guard !years.isEmpty, !lexicon.isNamedByJob(label) else { return false }
    let reading = grammar.reading(of: label)
    guard reading.isWhole, reading.measure.stage != nil || reading.isTotal,
      let year = reading.coveredPeriod?.period?.year
    else { return false }
    return !years.contains(year)
  }

  /// The years that the columns are of, or the table; none where its rows name theirs.
  private var years: Set<Int> {
    guard !columns.contains(where: { $0.role == .period }) else { return [] }
    let years = Set(columns.compactMap(\.role.period?.year))
    return years.isEmpty ? Set([year].compactMap(\.self)) : years
  }

  /// Who pays for what the rows above cost, beneath `Finansiering`, is no cost of its own.
  private func withFunding(_ rows: [TableRow]) -> [TableRow] {
    let totals = rows.filter {
      $0.role.isTotal && $0.deducts.isEmpty && names(.funding, in: $0.labels.values)
    }
    let covered = Set(totals.flatMap(\.covers))
    let details = rows.indices.filter { rows[$0].role == .detail }
    let groups = Set(rows.lazy.map(\.group)).filter { names(.funding, in: [$0]) }
    let funding = details.filter { covered.contains($0) || groups.contains(rows[$0].group) }
    guard funding.count < details.count else { return rows }
    var rows = rows
    for index in funding where rows[index].measure == .main { rows[index].measure = .cofunding }
    return rows
  }

  private func names(_ line: LineWord, in labels: some Sequence<String>) -> Bool {
    labels.contains { lexicon.vocabulary.lines[line]?.phrase(in: $0.folded) != nil }
  }

  /// Rows that add up to what a total above them has, and that no total of both takes in, divide it once more.
  private func withSecondBreakdowns(_ rows: [TableRow]) -> [TableRow] {
    let totals = rows.indices.filter {
      rows[$0].role.isTotal && rows[$0].deducts.isEmpty && rows[$0].covers.count > 1
    }
    // By detail, how many the widest of its totals adds up.
    var widest: [Int: Int] = [:]
    for total in totals {
      for detail in rows[total].covers { widest[detail] = max(widest[detail] ?? 0, rows[total].covers.count) }
    }
    var rows = rows
    // By the sums of a total that is part of no other, the last row that it adds up.
    var ends: [[Int64?]: Int] = [:]
    for total in totals {
      let covers = rows[total].covers
      guard let first = covers.min(), let last = covers.max(), widest[first] == covers.count,
        holds(total, rows)
      else { continue }
      let sums = summed.map { figures[total, $0].value }
      guard sums.contains(where: { $0 ?? 0 != 0 }) else { continue }
      guard let end = ends[sums] else {
        ends[sums] = last
        continue
      }
      guard end < first else { continue }
      for index in covers where rows[index].role == .detail && rows[index].measure == .main {
        rows[index].measure = .brokenDownAgain
      }
    }
    return rows
  }

  private var summed: [Int] { columns.filter(\.role.isSummed).map(\.number) }

  private func holds(_ total: Int, _ rows: [TableRow]) -> Bool {
    let agreement = figures.agreement(of: total, with: rows[total].covers, in: summed)
    return agreement.holds > 0 && agreement.fails == 0
  }

  /// Beside what is spent, what comes in is no part of a budget, unless its sign says that it counts against it. A table
  /// of nothing else is left as it is.
  private func withIncome(_ rows: [TableRow]) -> [TableRow] {
    let totals = rows.filter { $0.role.isTotal && $0.deducts.isEmpty && isIncome($0) }
    let covered = Set(totals.flatMap(\.covers))
    let deducted = Set(rows.flatMap(\.deducts)).filter { isIncome(rows[$0]) }
    let groups = Set(rows.lazy.map(\.group)).filter(lexicon.isIncome)
    let income = rows.indices.filter { index in
      guard rows[index].role == .detail else { return false }
      let comesIn =
        covered.contains(index) || deducted.contains(index) || groups.contains(rows[index].group)
        || rows[index].labels.values.contains { words?.contains($0.folded) ?? false }
      return comesIn && !isNegative(index) && !rows[index].labels.values.contains(where: lexicon.isNamedByJob)
    }
    guard income.count < rows.count(where: { $0.role == .detail }) else { return rows }
    var rows = rows
    for index in income { rows[index].measure = .income }
    return rows
  }

  private func isNegative(_ row: Int) -> Bool {
    let stated = summed.compactMap { figures[row, $0].value }
    return stated.contains { $0 < 0 } && stated.allSatisfy { $0 <= 0 }
  }

  private func isIncome(_ row: TableRow) -> Bool { row.labels.values.contains(where: lexicon.isIncome) }

  private var words: Phrases? { lexicon.vocabulary.lines[.income] }

  private func byColumn(_ rows: [TableRow]) -> [TableRow]? {
    let details = rows.indices.filter { rows[$0].role == .detail }
    for column in columns where column.role.isKey {
      let measures = details.lazy.map { rows[$0].labels[column.number].flatMap(measure) }
        .prefix { $0 != nil }.compactMap(\.self)
      let known = Array(measures)
      guard known.count == details.count, Set(known).count >= 2 else { continue }
      var rows = rows
      for (index, measure) in zip(details, known) { rows[index].measure = measure }
      return rows
    }
    return nil
  }

  /// What a label measures that says that and nothing else.
  private func measure(_ label: String) -> FigureMeasure? {
    let reading = grammar.reading(of: label)
    guard reading.isWhole, reading.period == nil, reading.subjects.isEmpty,
      reading.measure.stage != nil || reading.measure.flow != nil,
      !reading.pieces.contains(where: { $0.role == .name })
    else { return nil }
    return reading.measure.stage == .remainder ? .remainder : FigureMeasure(reading, kind: .budget)
  }
}
