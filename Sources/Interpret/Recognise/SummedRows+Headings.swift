internal import AfstemModel

// MARK: - Rows that head the rows that they add up

extension SummedRows {
  /// Whether a row stands right above the parts that it adds up, of which none has a name that the job knows.
  func heads(
    _ index: Int, _ sum: TableSums.Sum, _ rows: [TableRow], _ places: [Int: Int]
  ) -> Bool {
    let parts = sum.parts.compactMap { places[$0] }.sorted()
    return parts.count >= 2 && parts.first == index + 1 && sum.holds.count >= sum.differs.count
      && parts.allSatisfy { rows[$0].role != .detail || !isNamed(rows[$0]) }
  }

  /// Where rows head groups that they add up, a row that looks like them, or agrees in some year, heads one too.
  func markHeadings(
    _ rows: inout [TableRow], _ totals: [Int: TableSums.Sum], _ places: [Int: Int]
  ) {
    let headings = rows.indices.filter { index in
      guard rows[index].role.isTotal, rows[index].evidence == .arithmetic,
        let parts = totals[rows[index].number]?.parts, let first = parts.first
      else { return false }
      return parts.count >= 2 && places[first] == index + 1
    }
    guard let model = headings.first, headings.allSatisfy({ isBold(rows[$0]) == isBold(rows[model]) }) else {
      return
    }
    let areBold = headings.allSatisfy { isBold(rows[$0]) && !isBold(rows[$0 + 1]) }
    let isHeading = { (row: TableRow) in row.role.isTotal || (areBold && isBold(row)) }
    for index in rows.indices where rows[index].role == .detail {
      let end = rows[(index + 1)...].firstIndex(where: { isHeading($0) || $0.role != .detail }) ?? rows.count
      let group = Array((index + 1)..<end)
      let isFree = !totals.values.contains { $0.parts.contains(rows[index].number) }
      guard !group.isEmpty, isFree, !isNamed(rows[index]) || !group.contains(where: { isNamed(rows[$0]) })
      else { continue }
      let agreement = figures.agreement(of: index, with: group, in: columns)
      guard areBold ? isBold(rows[index]) : agreement.holds > 0 && agreement.holds >= agreement.fails else {
        continue
      }
      rows[index].role = .total
      rows[index].evidence = .arithmetic
      rows[index].covers = group
    }
  }

  /// Where rows head groups, a total of all that holds without one row that stands as they do takes it for a heading too,
  /// one whose own figures are wrong.
  func markWrongHeading(_ rows: inout [TableRow]) {
    let headings = rows.indices.filter { rows[$0].role.isTotal && rows[$0].covers.first == $0 + 1 }
    guard let total = rows.lastIndex(where: { $0.role.isTotal && $0.deducts.isEmpty && isOfAll($0) }),
      !headings.isEmpty
    else { return }
    let details = rows[..<total].indices.filter { rows[$0].role == .detail }
    guard !holds(total, with: details) else { return }
    let ends = Set(headings.compactMap { rows[$0].covers.last })
    let untaken = Set(details).subtracting(headings.flatMap { rows[$0].covers })
    let open = untaken.filter { $0 == 0 || ends.contains($0 - 1) }
    let wrong = open.filter { row in holds(total, with: details.filter { $0 != row }) }
    guard let heading = wrong.first, wrong.count == 1 else { return }
    let end = rows[(heading + 1)...].firstIndex { $0.role != .detail } ?? rows.count
    let group = Array((heading + 1)..<end)
    guard group.count >= 2, !group.contains(where: { isNamed(rows[$0]) }) else { return }
    rows[heading].role = .subtotal
    rows[heading].evidence = .arithmetic
    rows[heading].covers = group
    rows[total].covers = details.filter { $0 != heading }
  }

  private func isOfAll(_ row: TableRow) -> Bool { row.labels.values.contains(where: lexicon.isTotalOfAll) }

  func holds(_ total: Int, with covers: [Int]) -> Bool {
    let agreement = figures.agreement(of: total, with: covers, in: columns)
    return agreement.holds > 0 && agreement.fails == 0
  }

  /// Right above a row with the same figures, a row that no total takes in heads it, for a total adds up one of the two.
  /// Where the job names but one of them, that one is what is added up.
  func markTwins(_ rows: inout [TableRow]) {
    let totals = rows.indices.filter { rows[$0].role.isTotal && rows[$0].deducts.isEmpty }
    let taken = Set(totals.flatMap { rows[$0].covers })
    if totals.isEmpty { return markTelling(&rows) }
    for index in rows.indices.dropLast() where areTwins(index, rows) {
      let (isTaken, isNextTaken) = (taken.contains(index), taken.contains(index + 1))
      let isApart = !isTaken && !isNextTaken && heads(index, rows)
      guard isTaken != isNextTaken || isTaken && holdsOneTooMany(index, totals, rows) || isApart else {
        continue
      }
      let part = isNamed(rows[index]) && !isNamed(rows[index + 1]) ? index : index + 1
      let heading = part == index ? index + 1 : index
      for total in totals {
        let covers = Set(rows[total].covers)
        if covers.contains(heading) {
          rows[total].covers = covers.subtracting([heading]).union([part]).sorted()
        }
      }
      rows[heading].role = .total
      rows[heading].evidence = .arithmetic
      rows[heading].covers = [part]
    }
  }

  /// Whether a total of both rows holds where one of them is left out, and the two are not alike by chance.
  private func holdsOneTooMany(_ index: Int, _ totals: [Int], _ rows: [TableRow]) -> Bool {
    guard isTelling(index) || isNamed(rows[index]) != isNamed(rows[index + 1]) else { return false }
    return totals.contains { total in
      let covers = rows[total].covers
      guard covers.contains(index), covers.contains(index + 1) else { return false }
      return holds(total, with: covers.filter { $0 != index })
    }
  }

  /// Where nothing is totalled, a row heads the one beneath that has its figures if chance would hardly make them alike,
  /// or if the job names that one alone.
  private func markTelling(_ rows: inout [TableRow]) {
    let arePaired = arePairs(rows)
    for index in rows.indices.dropLast()
    where areTwins(index, rows) && (heads(index, rows) || arePaired && index.isMultiple(of: 2)) {
      rows[index].role = .total
      rows[index].evidence = .arithmetic
      rows[index].covers = [index + 1]
    }
  }

  /// Whether every row has the figures of the one above or beneath it, two and two, as headings of single rows have.
  private func arePairs(_ rows: [TableRow]) -> Bool {
    let first = Array(stride(from: 0, to: rows.count, by: 2))
    return first.count >= 2 && rows.count.isMultiple(of: 2)
      && first.allSatisfy { areTwins($0, rows) && !isNamed(rows[$0]) } && bits(of: first) >= 16
  }

  /// Whether chance would hardly make the next row alike, or the job names that one alone.
  private func heads(_ index: Int, _ rows: [TableRow]) -> Bool {
    !isNamed(rows[index]) && (isTelling(index) || isNamed(rows[index + 1]))
  }

  private func isTelling(_ index: Int) -> Bool { bits(of: [index]) >= 20 }

  /// What the figures of some rows are worth in bits: those that come again, and zeros at the end, say nothing.
  private func bits(of rows: [Int]) -> Int {
    let distinct = Set(rows.flatMap { row in columns.compactMap { figures[row, $0].value?.magnitude } })
    return distinct.reduce(0) { $0 + $1.tellingBits }
  }

  private func areTwins(_ index: Int, _ rows: [TableRow]) -> Bool {
    guard rows[index].role == .detail, rows[index + 1].role == .detail else { return false }
    let own = columns.map { figures[index, $0].value }
    return own == columns.map { figures[index + 1, $0].value } && own.contains { $0 ?? 0 != 0 }
  }

  private func isBold(_ row: TableRow) -> Bool {
    let figures = row.cells.cells.filter { columns.contains($0.column) }
    return !figures.isEmpty && figures.allSatisfy(\.isBold)
  }
}
