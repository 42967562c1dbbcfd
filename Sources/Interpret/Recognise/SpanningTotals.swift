internal import AfstemModel
internal import AfstemVocabulary

/// Finds totals of several tables: beneath the last of them, above the first, or on a sheet of their own; and rows that
/// each state another table as a whole.
///
/// The figures decide. A total that no choice of tables bears out is never held against the last table alone.
struct SpanningTotals {
  private let lexicon: LabelLexicon
  /// By index of their regions.
  private let tables: [Int: SummedTable]
  /// Tables that hold more than totals, ascending.
  private let parts: [Int]

  /// Beyond so many tables, totals are looked for among neighbours no more.
  private static let mostTables = 200
  private static let longestRun = 24

  init(_ regions: [TableRegion], lexicon: LabelLexicon) {
    self.lexicon = lexicon
    var tables: [Int: SummedTable] = [:]
    if 2...Self.mostTables ~= regions.count {
      for (index, region) in regions.enumerated() where region.missing == nil && !region.isHidden {
        tables[index] = SummedTable(region, vocabulary: lexicon.vocabulary)
      }
    }
    self.tables = tables
    parts = tables.filter { !$0.value.isBare(lexicon) }.keys.sorted()
  }

  /// The regions of one extract, and what was found of them, once totals are known for what they span.
  static func settled(_ regions: Reviewed<[TableRegion]>, lexicon: LabelLexicon) -> Reviewed<[TableRegion]> {
    var regions = regions
    let summaries = Self(regions.value, lexicon: lexicon)
    guard summaries.tables.count > 1 else { return regions }
    let places = StatedTables(summaries.tables)
    for index in summaries.tables.keys.sorted() { summaries.markTables(&regions.value, index, places) }
    let totals = Self(regions.value, lexicon: lexicon)
    for index in totals.tables.keys.sorted() { totals.settle(&regions, index) }
    return regions
  }

  private func settle(_ regions: inout Reviewed<[TableRegion]>, _ index: Int) {
    guard let table = tables[index] else { return }
    let isBare = table.isBare(lexicon)
    for row in table.region.rows.indices {
      let role = regions.value[index].rows[row].role
      let isLast = row == table.details.last && index > 0
      guard role.isTotal || role == .aside || (role == .detail && (isBare || isLast)) else { continue }
      guard regions.value[index].rows[row].spans.isEmpty else { continue }
      settle(&regions, Place(table: index, row: row), isBare: isBare)
    }
  }

  private struct Place {
    var table: Int
    var row: Int
  }

  private func settle(_ regions: inout Reviewed<[TableRegion]>, _ place: Place, isBare: Bool) {
    guard let table = tables[place.table] else { return }
    let row = regions.value[place.table].rows[place.row]
    let claimed = table.figures(ofRow: place.row)
    guard row.deducts.isEmpty, claimed.values.contains(where: { $0 != 0 }) else { return }
    let own = row.role.isTotal ? Agreement(claimed, own: row.covers, of: table) : Agreement()
    let sets = candidates(for: place, isBare: isBare)
    let found = sets.map { (tables: $0, agreement: agreement(claimed, $0, without: place)) }
    let best = found.max { $0.agreement.isWorse(than: $1.agreement) }
    if let best, best.agreement.holds > own.holds, best.agreement.holds >= best.agreement.fails,
      row.role.isTotal || isSure(best.agreement, row, isBare: isBare)
    {
      span(&regions, place, over: best.tables)
    } else if own.holds == 0, isOpen(place, row, own, isBare: isBare) {
      let near = found.first { $0.agreement.gap <= 0.1 }
      if let near, near.agreement.gap < own.gap {
        span(&regions, place, over: near.tables)
      } else if isBare || own.gap > 0.25 {
        leaveOpen(&regions, place)
      }
    }
  }

  /// A row whose words say nothing needs figures that can hardly agree by chance.
  private func isSure(_ agreement: Agreement, _ row: TableRow, isBare: Bool) -> Bool {
    guard !row.labels.values.contains(where: lexicon.isNamedByJob) else { return false }
    return isTotal(row) || (agreement.fails == 0 && agreement.digits >= 5)
  }

  private func isTotal(_ row: TableRow) -> Bool { lexicon.isTotal(row) }

  /// Whether words say that the row is a total, and places leave open of how many tables.
  private func isOpen(_ place: Place, _ row: TableRow, _ own: Agreement, isBare: Bool) -> Bool {
    guard let table = tables[place.table], isTotal(row), own.gap > 0 else { return false }
    if isBare { return true }
    let rows = table.region.rows
    let hasTotal = rows[..<place.row].contains { $0.role.isTotal && !$0.covers.isEmpty }
    let before = onSheet(of: place.table).filter { $0 < place.table }
    return !before.isEmpty
      && (hasTotal || before.allSatisfy { tables[$0]?.region.rows.contains { $0.role.isTotal } == false })
  }

  // MARK: - Candidates

  /// Sets of tables that a row may add up, the likeliest first.
  private func candidates(for place: Place, isBare: Bool) -> [[Int]] {
    let here = place.table
    let sheet = onSheet(of: here)
    guard let at = sheet.firstIndex(of: here) else { return [] }
    var sets: [[Int]] = []
    if isBare {
      sets.append(sheet.filter(parts.contains))
      sets.append(parts)
    } else {
      sets += (0..<at).suffix(Self.longestRun).map { Array(sheet[$0...at]) }.reversed()
      sets += (at..<sheet.count).dropFirst().map { Array(sheet[at...$0]) }.prefix(Self.longestRun)
      sets.append(parts)
    }
    return sets.filter { $0.count >= (isBare ? 1 : 2) }
  }

  private func onSheet(of index: Int) -> [Int] {
    let sheet = tables[index]?.region.sheet
    return tables.filter { $0.value.region.sheet == sheet }.sorted {
      $0.value.region.area.rows.lowerBound < $1.value.region.area.rows.lowerBound
    }.map(\.key)
  }

  private func agreement(_ claimed: [ColumnKey: Int64], _ set: [Int], without place: Place) -> Agreement {
    guard let unit = tables[place.table]?.region.unit,
      set.allSatisfy({ tables[$0]?.region.unit == unit && tables[$0]?.region.kind == kind(place.table) })
    else { return Agreement() }
    var agreement = Agreement()
    for (key, claim) in claimed {
      let parts = set.map { index -> Int64? in
        guard let table = tables[index] else { return nil }
        guard let sum = table.sums[key] else { return 0 }
        guard index == place.table, table.details.contains(place.row), let sum else { return sum }
        return sum.subtractingReportingOverflow(claim).partialValue
      }
      agreement.add(claim, of: parts)
    }
    return agreement
  }

  private func kind(_ index: Int) -> ExtractKind? { tables[index]?.region.kind }

  // MARK: - Outcomes

  private func span(_ regions: inout Reviewed<[TableRegion]>, _ place: Place, over set: [Int]) {
    let label = regions.value[place.table].rows[place.row].labels.min { $0.key < $1.key }?.value ?? ""
    if !isTotal(regions.value[place.table].rows[place.row]) {
      regions.findings.append(
        .readingAmbiguous(
          label, tableCount: set.count, at: self.place(of: place, in: regions.value[place.table])))
    }
    regions.findings.removeAll { $0.code == .figureUnexplained && isAt(place, $0, regions.value) }
    regions.value[place.table].rows[place.row].role = .total
    regions.value[place.table].rows[place.row].covers = []
    regions.value[place.table].rows[place.row].spans = set.compactMap { tables[$0]?.region.provenance }
  }

  private func leaveOpen(_ regions: inout Reviewed<[TableRegion]>, _ place: Place) {
    let row = regions.value[place.table].rows[place.row]
    let label = row.labels.min { $0.key < $1.key }?.value ?? ""
    regions.value[place.table].rows[place.row].role = .total
    regions.value[place.table].rows[place.row].covers = []
    regions.findings.append(
      .readingAmbiguous(
        totalOfUnknownTables: label, at: self.place(of: place, in: regions.value[place.table])))
  }

  private func place(of place: Place, in region: TableRegion) -> Provenance {
    let row = region.rows[place.row]
    return region.provenance(row: row.number, column: row.labels.keys.min() ?? region.area.columns.lowerBound)
  }

  private func isAt(_ place: Place, _ finding: Finding, _ regions: [TableRegion]) -> Bool {
    finding.provenance == self.place(of: place, in: regions[place.table])
  }
}

extension SummedTable {
  /// Whether it holds nothing but totals, which are those of other tables.
  fileprivate func isBare(_ lexicon: LabelLexicon) -> Bool {
    details.allSatisfy { lexicon.isTotal(region.rows[$0]) }
  }
}

extension LabelLexicon {
  fileprivate func isTotal(_ row: TableRow) -> Bool {
    row.labels.values.contains { rowRole(of: $0)?.isTotal ?? false }
  }
}

// MARK: - Rows that state tables

extension SpanningTotals {
  /// Marks the rows of a summary whose figures are those of other tables, one each: they are claims about these.
  private func markTables(_ regions: inout [TableRegion], _ index: Int, _ places: StatedTables) {
    guard let summary = tables[index], summary.region.level != .activity, summary.details.count >= 2 else {
      return
    }
    var stated: [Int: Int] = [:]
    for row in summary.details
    where !summary.region.rows[row].labels.values.contains(where: lexicon.isNamedByJob) {
      let claimed = summary.figures(ofRow: row)
      let labels = summary.region.rows[row].labels.values.map(\.folded)
      stated[row] = places.candidates(claimed, labels).first { other in
        other != index && !stated.values.contains(other) && states(claimed, labels, table: other, index)
      }
    }
    guard stated.count >= 2, stated.count * 2 >= summary.details.count,
      !isOverviewOfSheets(summary, stated)
    else { return }
    for row in summary.details where stated[row] == nil {
      let labels = summary.region.rows[row].labels.values.map(\.folded)
      stated[row] = places.candidates([:], labels).first { $0 != index && !stated.values.contains($0) }
    }
    for (row, other) in stated {
      guard let table = tables[other] else { continue }
      regions[index].rows[row].role = .subtotal
      regions[index].rows[row].spans = [table.region.provenance]
    }
    for row in regions[index].rows.indices where regions[index].rows[row].role.isTotal {
      let covered = regions[index].rows[row].covers.compactMap { stated[$0] }.sorted()
      regions[index].rows[row].spans += covered.compactMap { tables[$0]?.region.provenance }
    }
  }

  /// Whether a sheet lists others by their names: the plan holds such an overview against them.
  private func isOverviewOfSheets(_ summary: SummedTable, _ stated: [Int: Int]) -> Bool {
    summary.region.kind == .budget && summary.region.level == .overview
      && stated.allSatisfy { row, other in
        guard let sheet = tables[other]?.region.sheet, sheet != summary.region.sheet else { return false }
        return summary.region.rows[row].labels.values.contains { $0.folded == sheet.folded }
      }
  }

  /// By its figures; by its name, where they are near.
  private func states(
    _ claimed: [ColumnKey: Int64], _ labels: [String], table other: Int, _ index: Int
  ) -> Bool {
    guard let table = tables[other] else { return false }
    let agreement = agreement(claimed, [other], without: Place(table: index, row: -1))
    let isNamed = table.names.contains { name in labels.contains(name) }
    let isBorneOut =
      isNamed
      ? agreement.holds > 0 || agreement.gap <= 0.25
      : agreement.holds > agreement.fails && agreement.digits >= 2
    return isBorneOut && !isNamedAlike(other, index)
  }

  /// Tables that share a row's name list the same things, and none sums the other up.
  private func isNamedAlike(_ one: Int, _ other: Int) -> Bool {
    guard let one = tables[one], let other = tables[other] else { return false }
    let names = { (table: SummedTable) in
      Set(table.details.flatMap { table.region.rows[$0].labels.values.map(\.folded) })
    }
    return !names(one).isDisjoint(with: names(other))
  }
}

/// The tables that a row may state as a whole, found by a sum or by a name.
private struct StatedTables {
  private struct Sum: Hashable {
    var key: ColumnKey
    var value: Int64
  }

  private var bySum: [Sum: [Int]] = [:]
  private var byName: [String: [Int]] = [:]

  init(_ tables: [Int: SummedTable]) {
    for (index, table) in tables.sorted(by: { $0.key < $1.key })
    where table.region.level != .activity && table.details.count >= 2 {
      for (key, value) in table.sums {
        guard let value, value != 0 else { continue }
        bySum[Sum(key: key, value: value), default: []].append(index)
      }
      for name in Set(table.names) where !name.isEmpty { byName[name, default: []].append(index) }
    }
  }

  /// Ascending.
  func candidates(_ claimed: [ColumnKey: Int64], _ labels: [String]) -> [Int] {
    let alike = claimed.flatMap { bySum[Sum(key: $0.key, value: $0.value)] ?? [] }
    return Set(alike + labels.flatMap { byName[$0] ?? [] }).sorted()
  }
}

extension SummedTable {
  /// What the table is called: by its title, its sheet, its focus area.
  fileprivate var names: [String] {
    (region.title.map(\.text) + [region.sheet ?? "", region.focusArea ?? ""]).map(\.folded)
  }
}

/// How far a row's figures agree with sums, in columns.
private struct Agreement {
  var holds = 0
  var fails = 0
  /// Significant digits of the figures that agree.
  var digits = 0
  /// How far the others are off at most, as a part of what is claimed; without any, out of reach.
  private(set) var gap = Double.infinity

  init() {}

  init(_ claimed: [ColumnKey: Int64], own covers: [Int], of table: SummedTable) {
    self.init()
    guard !covers.isEmpty else { return }
    for (key, claim) in claimed {
      guard let column = table.columns[key] else { continue }
      add(
        claim,
        of: covers.map { table.figures[$0, column] == .unknown ? nil : table.figures[$0, column].value ?? 0 })
    }
  }

  mutating func add(_ claim: Int64, of parts: [Int64?]) {
    guard claim != 0, let sum = SummedTable.sum(parts.map { $0.map(Stated.known) ?? .unknown }) else {
      return
    }
    if sum == claim {
      holds += 1
      digits += claim.significantDigits
      if gap == .infinity { gap = 0 }
    } else {
      fails += 1
      let off = abs((Double(claim) - Double(sum)) / Double(claim))
      gap = gap == .infinity ? off : max(gap, off)
    }
  }

  func isWorse(than other: Self) -> Bool {
    (holds, -fails) < (other.holds, -other.fails)
  }
}

extension Int64 {
  /// Digits up to the last that is not zero.
  fileprivate var significantDigits: Int { String(magnitude).reversed().drop { $0 == "0" }.count }
}
