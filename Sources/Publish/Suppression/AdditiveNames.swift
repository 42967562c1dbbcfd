internal import AfstemModel
internal import AfstemVocabulary

/// Finds which names of a table's row heads add up others: `Voldsforbrydelser i alt` adds up two rows above it.
///
/// A name that says it is a total is believed where its figures bear it out in most columns; any other only where they
/// do in all of several. A relation that holds by chance costs a figure more to be withheld, one that is overlooked
/// gives a figure away.
struct AdditiveNames {
  /// Figures by name, then by what else tells them apart.
  struct Row {
    var name: String
    /// As a reader sees it.
    var label: String
    var figures: [Int: Int64]
    /// It takes no part in totals over all.
    var isApart = false
    /// It is known to be a total.
    var isTotal = false
  }

  struct Relation: Hashable {
    var total: Int
    var parts: [Int]
  }

  private let rows: [Row]
  private let isTotal: [Bool]

  init(_ rows: [Row]) {
    self.rows = rows
    isTotal = rows.map { $0.isTotal || Self.saysTotal($0.label) }
  }

  /// Indices into the rows.
  func relations() -> [Relation] {
    var found: [Relation] = []
    for total in rows.indices where !rows[total].figures.values.allSatisfy({ $0 == 0 }) {
      let sets = candidates(of: total).filter { $0.count > 1 || $0.count == 1 && isTotal[total] }
      let holding = sets.first { isBorneOut($0, total) } ?? searched(total)
      if let holding { found.append(Relation(total: total, parts: holding)) }
    }
    return found
  }

  /// The totals that nothing bears out: what they add up is not known.
  func unexplained(_ relations: [Relation]) -> [Int] {
    let explained = Set(relations.map(\.total))
    return rows.indices.filter { isTotal[$0] && !explained.contains($0) }
  }

  private static func saysTotal(_ label: String) -> Bool {
    let words = FoldedName(label).words
    return words.contains { totalWords.contains($0) } || words.contains("i") && words.contains("alt")
  }

  private static let totalWords: Set<String> = [
    "ialt", "total", "totalt", "sum", "samlet", "samlede", "subtotal", "delsum", "mellemsum", "tilsammen",
    "alle",
    "begge", "hele", "all", "overall", "altogether",
  ]

  /// Sets of rows that a total may add up, the likeliest first.
  private func candidates(of total: Int) -> [[Int]] {
    let others = rows.indices.filter { $0 != total }
    let plain = others.filter { !isTotal[$0] }
    let judged = plain.filter { !rows[$0].isApart }
    var sets = [judged, plain]
    if isTotal[total] { sets += [others.filter { isTotal[$0] }, kin(of: total, among: plain)] }
    for run in runs(before: total) + runs(after: total) { sets.append(run) }
    return sets
  }

  private func runs(before total: Int) -> [[Int]] { growing(Array((0..<total).reversed())) }

  private func runs(after total: Int) -> [[Int]] { growing(Array((total + 1)..<rows.count)) }

  /// Runs from the total on, with totals among them skipped and not.
  private func growing(_ indices: [Int]) -> [[Int]] {
    var runs: [[Int]] = []
    for list in [indices.filter { !isTotal[$0] }, indices] {
      runs += (0..<min(list.count, 40)).map { list.prefix($0 + 1).sorted() }
    }
    return runs
  }

  /// Rows that share a word's beginning with the total: `Simpel vold` with `Voldsforbrydelser i alt`.
  private func kin(of total: Int, among others: [Int]) -> [Int] {
    let stems = Self.stems(rows[total].label)
    return others.filter { !stems.isDisjoint(with: Self.stems(rows[$0].label)) }
  }

  static func stems(_ label: String) -> Set<String> {
    Set(
      FoldedName(label).words.filter { $0.count > 3 && !totalWords.contains($0) }.map { String($0.prefix(4)) }
    )
  }

  private func isBorneOut(_ parts: [Int], _ total: Int) -> Bool {
    var (holding, failing) = (0, 0)
    for (column, value) in rows[total].figures {
      if sum(parts, column) == value {
        holding += value > 0 ? 1 : 0
      } else {
        guard isTotal[total] else { return false }
        failing += sum(parts, column) == nil ? 0 : 1
      }
    }
    if isTotal[total] { return holding > failing }
    guard holding > 0 else { return false }
    let filled = parts.count { rows[$0].figures.values.contains { $0 > 0 } }
    guard filled > 1 else { return false }
    return holding > 1 || kin(of: total, among: parts).count == parts.count
  }

  /// `nil` where none of the parts has a figure in the column.
  private func sum(_ parts: [Int], _ column: Int) -> Int64? {
    var sum: Int64?
    for part in parts {
      guard let value = rows[part].figures[column] else { continue }
      let (next, overflow) = (sum ?? 0).addingReportingOverflow(value)
      guard !overflow else { return nil }
      sum = next
    }
    return sum
  }
}

// MARK: - Searching

extension AdditiveNames {
  /// Any rows that a stated total may add up, tried in a bounded number of ways.
  private func searched(_ total: Int) -> [Int]? {
    let columns = rows[total].figures.keys.sorted()
    guard isTotal[total], rows.count <= 60, let first = columns.first, let goal = rows[total].figures[first]
    else {
      return nil
    }
    let others = rows.indices.filter { $0 != total && (rows[$0].figures[first] ?? 0) <= goal && !isTotal[$0] }
    var budget = 20_000
    return subset(of: others[...], [], goal, total, first, &budget)
  }

  private func subset(
    of others: ArraySlice<Int>, _ taken: [Int], _ rest: Int64, _ total: Int, _ column: Int,
    _ budget: inout Int
  ) -> [Int]? {
    budget -= 1
    if rest == 0, taken.count > 1, isBorneOut(taken, total) { return taken }
    guard budget > 0, rest >= 0, let next = others.first else { return nil }
    let value = rows[next].figures[column] ?? 0
    if value <= rest,
      let found = subset(of: others.dropFirst(), taken + [next], rest - value, total, column, &budget)
    {
      return found
    }
    return subset(of: others.dropFirst(), taken, rest, total, column, &budget)
  }
}

extension AdditiveNames {
  /// What a total counts at least, where nothing shows what it adds up.
  func assumed(_ total: Int) -> Relation {
    let plain = rows.indices.filter { $0 != total && !isTotal[$0] }
    let parts = rows[total].isTotal ? plain.filter { !rows[$0].isApart } : kin(of: total, among: plain)
    return Relation(total: total, parts: parts)
  }
}
