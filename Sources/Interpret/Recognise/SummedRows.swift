internal import AfstemModel

/// Lets the sums of a table decide what its rows are for, where labels and places leave it open or err.
///
/// A row that adds up others is a total, whatever it is called; a row that a total takes in is a part of it, though its
/// name begins with a word for totals. A name that the job knows is taken for a total only where it heads rows that it
/// does not know.
struct SummedRows {
  let sums: [TableSums.Sum]
  let figures: FigureTable
  /// Numbers of the columns of figures.
  let columns: [Int]
  let lexicon: LabelLexicon

  func settled(_ rows: [TableRow]) -> [TableRow] {
    var rows = rows
    let places = Dictionary(rows.indices.map { (rows[$0].number, $0) }, uniquingKeysWith: { one, _ in one })
    let plain = sums.filter {
      $0.minuend == nil && (holdsSomewhere($0) || $0.isNamed) && !isFrame($0, rows, places)
    }
    let byTotal = TableSums.byTotal(plain)
    let parts = Set(plain.filter(holdsSomewhere).flatMap(\.parts))
    let income = deductedIncome(rows)
    markDetails(
      &rows, parts: parts.union(income),
      ofFirst: Set(byTotal.values.filter(holdsSomewhere).flatMap(\.parts)),
      totals: byTotal)
    markTotals(&rows, byTotal, places)
    markHeadings(&rows, byTotal, places)
    markResults(&rows, places)
    markAsides(&rows, byTotal, income: income)
    cover(&rows, byTotal, places)
    markWrongHeading(&rows)
    markTwins(&rows)
    for index in rows.indices where rows[index].role.isTotal {
      guard let sum = byTotal[rows[index].number] else { continue }
      (rows[index].bits, rows[index].isOfFormula) = (sum.bits, sum.isStated)
    }
    coverUntaken(&rows)
    markUntaken(&rows)
    return rows
  }

  /// A total that says no more than that is one of every line of its run: one whose figures hold without the first or
  /// the last of them, or without few, leaves them out, and differs.
  private func coverUntaken(_ rows: inout [TableRow]) {
    let totals = rows.indices.filter { rows[$0].role.isTotal && rows[$0].deducts.isEmpty }
    let taken = Set(totals.flatMap { rows[$0].covers })
    let heads = totals.compactMap { head in
      rows[head].covers.min().flatMap { head < $0 ? (row: head, first: $0) : nil }
    }
    for index in totals where isOfRun(rows[index]) {
      guard let run = run(of: index, rows), let first = rows[index].covers.min(),
        let last = rows[index].covers.max()
      else { continue }
      let untaken = run.filter { row in
        rows[row].role == .detail && !taken.contains(row) && isPlain(row, rows[row])
      }
      guard !untaken.isEmpty else { continue }
      // Where rows head others that they add up, those that are left may be a group's too.
      let hasHeads = heads.contains { $0.row != index && first...last ~= $0.first }
      let isFew = untaken.count < rows[index].covers.count
      guard !hasHeads, isFew || untaken.allSatisfy({ $0 < first || $0 > last }) else { continue }
      rows[index].covers = (rows[index].covers + untaken).sorted()
    }
  }

  /// `I alt`, or `Gruppe A i alt` in the group of that name.
  private func isOfRun(_ total: TableRow) -> Bool {
    total.labels.values.contains { label in
      lexicon.isTotalOfAll(label)
        || (!total.group.isEmpty && label.folded.hasPrefix(total.group.folded))
    }
  }

  /// The rows between a total and the heading, the total or the end of the table beyond what it adds up.
  private func run(of total: Int, _ rows: [TableRow]) -> Range<Int>? {
    guard let first = rows[total].covers.min(), let last = rows[total].covers.max() else { return nil }
    let isEnd = { (row: TableRow) in row.role.isTotal || row.role == .groupHeading || row.role == .header }
    if last < total {
      let end = rows[..<first].lastIndex(where: isEnd) ?? -1
      return (end + 1)..<total
    }
    guard first > total else { return nil }
    return (total + 1)..<(rows[(last + 1)...].firstIndex(where: isEnd) ?? rows.endIndex)
  }

  /// Whether nothing that a row says sets it apart from the lines of a table.
  private func isPlain(_ index: Int, _ row: TableRow) -> Bool {
    !row.labels.values.contains { lexicon.isOfEarlierYear($0) || lexicon.isIncome($0) }
      && columns.contains { figures[index, $0].value != nil }
  }

  /// Rows that stand among the parts of the widest total, and that it holds without, are no facts beside it: they break
  /// down what it has counted.
  private func markUntaken(_ rows: inout [TableRow]) {
    let totals = rows.indices.filter { rows[$0].role.isTotal && rows[$0].deducts.isEmpty }
    guard let widest = totals.max(by: { rows[$0].covers.count < rows[$1].covers.count }),
      let first = rows[widest].covers.min(), let last = rows[widest].covers.max()
    else { return }
    guard holds(widest, with: rows[widest].covers) else { return }
    let taken = Set(totals.flatMap { rows[$0].covers })
    let start = isOfRun(rows[widest]) ? run(of: widest, rows)?.lowerBound ?? first : first
    for index in min(start, first, widest)...max(last, widest)
    where rows[index].role == .detail && !taken.contains(index) {
      guard !rows[index].labels.values.contains(where: lexicon.isNamedByJob) else { continue }
      rows[index].role = .aside
    }
  }

  /// Numbers of the rows of income that a net is left of.
  private func deductedIncome(_ rows: [TableRow]) -> Set<Int> {
    let deducted = Set(
      sums.filter { $0.minuend != nil }.flatMap { sum in sum.parts.filter { $0 != sum.minuend } })
    let income = rows.filter { row in
      deducted.contains(row.number) && row.labels.values.contains(where: lexicon.isIncome)
    }
    return Set(income.map(\.number))
  }

  private func holdsSomewhere(_ sum: TableSums.Sum) -> Bool { sum.holds.contains(where: columns.contains) }

  /// A total by its words alone that others add up, and that itself adds up nothing, is one more row, unless what stands
  /// above it would then be in no total.
  private func markDetails(
    _ rows: inout [TableRow], parts: Set<Int>, ofFirst: Set<Int>, totals: [Int: TableSums.Sum]
  ) {
    for index in rows.indices where parts.contains(rows[index].number) && totals[rows[index].number] == nil {
      switch rows[index].role {
      case .total, .subtotal:
        let isBare = rows[index].labels.values.contains(where: lexicon.isBareTotal)
        let agreement = figures.agreement(of: index, with: rows[index].covers, in: columns)
        let isNeeded =
          !rows[index].covers.isEmpty && !rows[index].covers.contains { parts.contains(rows[$0].number) }
        if !isBare, !isNeeded, agreement.holds == 0 { rows[index].role = .detail }
      case .rate: rows[index].role = .detail
      case .ofWhich, .remainder:
        if ofFirst.contains(rows[index].number) { rows[index].role = .detail }
      default: continue
      }
    }
  }

  private func markTotals(_ rows: inout [TableRow], _ totals: [Int: TableSums.Sum], _ places: [Int: Int]) {
    for index in rows.indices where rows[index].role == .detail || rows[index].role == .frame {
      guard let sum = totals[rows[index].number], sum.parts.contains(where: { places[$0] != nil }) else {
        continue
      }
      guard !isNamed(rows[index]) || heads(index, sum, rows, places),
        !isChance(sum, rows[index], rows, places)
      else { continue }
      rows[index].role = .total
      rows[index].evidence = sum.isNamed ? .label : .arithmetic
      if let first = sum.parts.first, first > rows[index].number { name(sum, after: index, &rows, places) }
    }
  }

  /// Whether a row that names an activity and an item, as those that it would add up do, agrees in one column alone.
  private func isChance(
    _ sum: TableSums.Sum, _ row: TableRow, _ rows: [TableRow], _ places: [Int: Int]
  ) -> Bool {
    guard !sum.isNamed, !sum.isStated, sum.holds.count == 1, row.labels.count >= 2 else { return false }
    return sum.parts.allSatisfy { part in
      places[part].map { rows[$0].labels.count <= row.labels.count } ?? false
    }
  }

  func isNamed(_ row: TableRow) -> Bool {
    row.labels.values.contains { lexicon.isNamedByJob($0) || lexicon.isArea($0) }
  }

  /// What is granted is spent and left, and no total of the two: the frame's own claim says so.
  private func isFrame(_ sum: TableSums.Sum, _ rows: [TableRow], _ places: [Int: Int]) -> Bool {
    guard let total = places[sum.total], rows[total].role == .frame else { return false }
    return sum.parts.contains { places[$0].map { rows[$0].role == .remainder } ?? false }
  }

  /// Rows beneath a total that heads them stand in its group.
  private func name(_ sum: TableSums.Sum, after index: Int, _ rows: inout [TableRow], _ places: [Int: Int]) {
    let label = rows[index].labels.sorted { $0.key < $1.key }.map(\.value).first ?? ""
    for part in sum.parts.compactMap({ places[$0] }) where rows[part].group.isEmpty {
      rows[part].group = label
    }
  }

  /// Where totals hold, rows that none of them takes in are beside the table if their words say so, or if they stand
  /// beneath the total of all. What breaks a total down once more, beneath it, is a part of what has been counted.
  private func markAsides(
    _ rows: inout [TableRow], _ totals: [Int: TableSums.Sum], income: Set<Int>
  ) {
    markUnprovenResults(&rows, parts: Set(totals.values.flatMap(\.parts)))
    guard let last = rows.lastIndex(where: { $0.role.isTotal && $0.deducts.isEmpty }) else { return }
    let parts = Set(totals.values.flatMap(\.parts))
    let again = Set(sums.filter { isSecondBreakdown($0, totals) }.flatMap(\.parts)).subtracting(parts)
    let isRate = { (row: TableRow) in row.labels.values.contains { lexicon.rowRole(of: $0) == .rate } }
    let isLast = (totals[rows[last].number]?.parts.max() ?? .max) < rows[last].number
    let isGrand =
      isLast && totals[rows[last].number].map(holdsSomewhere) ?? false
      && rows[..<last].allSatisfy { $0.role != .detail || parts.contains($0.number) || isRate($0) }
    for index in rows.indices where rows[index].role == .detail && !parts.contains(rows[index].number) {
      guard !income.contains(rows[index].number),
        !rows[index].labels.values.contains(where: lexicon.isNamedByJob)
      else { continue }
      if again.contains(rows[index].number) {
        rows[index].role = .ofWhich
      } else if isRate(rows[index]) {
        rows[index].role = .rate
      } else if isGrand, index > last {
        rows[index].role = .aside
      }
    }
  }

  /// A last row that is called a result, and is none that the figures bear out, is no fact either.
  private func markUnprovenResults(_ rows: inout [TableRow], parts: Set<Int>) {
    guard let last = rows.lastIndex(where: { $0.role == .detail }),
      rows[..<last].contains(where: { $0.role == .detail }),
      !parts.contains(rows[last].number),
      rows[last].labels.values.contains(where: { lexicon.isBareResult($0) })
    else { return }
    rows[last].role = .aside
  }

  /// Whether parts beneath a total add up to it once more, after those above it.
  private func isSecondBreakdown(_ sum: TableSums.Sum, _ totals: [Int: TableSums.Sum]) -> Bool {
    guard let first = totals[sum.total], first.parts != sum.parts, sum.minuend == nil else { return false }
    return first.parts.allSatisfy { $0 < sum.total } && sum.parts.allSatisfy { $0 > sum.total }
  }

  /// What one row leaves of others is calculated of them, and states nothing of its own.
  private func markResults(_ rows: inout [TableRow], _ places: [Int: Int]) {
    for sum in sums {
      guard let minuend = sum.minuend, let index = places[sum.total], rows[index].role == .detail,
        !rows[index].labels.values.contains(where: lexicon.isNamedByJob), let place = places[minuend]
      else { continue }
      rows[index].role = .total
      rows[index].covers = [place] + sum.parts.filter { $0 != minuend }.compactMap { places[$0] }
      rows[index].deducts = sum.parts.filter { $0 != minuend }.compactMap { places[$0] }
    }
  }

  /// Each total adds up the details beneath its parts, and those that stand among them and belong to none.
  private func cover(_ rows: inout [TableRow], _ totals: [Int: TableSums.Sum], _ places: [Int: Int]) {
    let claimed = Set(totals.values.flatMap(\.parts))
    for index in rows.indices where rows[index].role.isTotal && rows[index].deducts.isEmpty {
      guard let sum = totals[rows[index].number] else { continue }
      let before = figures.agreement(of: index, with: rows[index].covers, in: columns)
      var details: Set<Int> = []
      var seen: Set<Int> = []
      expand(sum, into: &details, &seen, rows, totals, places)
      guard let first = details.min(), let last = details.max() else { continue }
      let among = (min(first, index)...max(last, index)).filter {
        rows[$0].role == .detail && !claimed.contains(rows[$0].number)
      }
      let (narrow, wide) = (details.sorted(), details.union(among).sorted())
      let agreements = [narrow, wide].map { figures.agreement(of: index, with: $0, in: columns).holds }
      let isNarrow = agreements[0] > agreements[1]
      if rows[index].covers.isEmpty || max(agreements[0], agreements[1]) > before.holds {
        rows[index].covers = isNarrow ? narrow : wide
      }
    }
    expandResults(&rows)
    markPartial(&rows)
  }

  /// One of several totals that leaves details out is a subtotal.
  private func markPartial(_ rows: inout [TableRow]) {
    guard rows.count(where: { $0.role.isTotal && $0.deducts.isEmpty }) > 1 else { return }
    let detailCount = rows.count { $0.role == .detail }
    for index in rows.indices where rows[index].role == .total && rows[index].deducts.isEmpty {
      if rows[index].covers.count < detailCount { rows[index].role = .subtotal }
    }
  }

  private func expand(
    _ sum: TableSums.Sum, into details: inout Set<Int>, _ seen: inout Set<Int>, _ rows: [TableRow],
    _ totals: [Int: TableSums.Sum], _ places: [Int: Int]
  ) {
    guard seen.insert(sum.total).inserted else { return }
    for part in sum.parts {
      guard let place = places[part] else { continue }
      if rows[place].role == .detail {
        details.insert(place)
      } else if let inner = totals[part] {
        expand(inner, into: &details, &seen, rows, totals, places)
      } else if rows[place].role.isTotal {
        details.formUnion(rows[place].covers)
      }
    }
  }

  /// The rows that a result names, down to their details.
  private func expandResults(_ rows: inout [TableRow]) {
    let before = rows
    let details = { (places: [Int]) in
      places.flatMap { before[$0].role.isTotal ? before[$0].covers : [$0] }
    }
    for index in rows.indices where !rows[index].deducts.isEmpty {
      rows[index].covers = details(before[index].covers).unique.sorted()
      rows[index].deducts = details(before[index].deducts)
    }
  }
}
