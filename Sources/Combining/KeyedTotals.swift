internal import AfstemCells
internal import AfstemInterpret
internal import AfstemModel
internal import AfstemProof
internal import AfstemTotals

/// Totals of a table whose rows name several things at once, such as area, offence type and period: a row that totals
/// some of them adds up the rows that agree with it in the others.
struct KeyedTotals {
  /// By number.
  private(set) var rows: Set<Int> = []
  private(set) var claims: [ProvenTotal] = []
  private(set) var findings: [Finding] = []
  private let keys: [Int]
  /// By row number, the keys that the row totals.
  private var totalled: [Int: Set<Int>] = [:]
  /// Rows whose totals are words for one and nothing more.
  private var bare: Set<Int> = []
  private let known: Set<Int>

  /// - Parameter known: Rows that are totals already.
  init(_ rows: [GridRow], _ keys: [Int], _ finder: PlainTables, without known: Set<Int>) {
    self.known = known
    self.keys = keys
    guard keys.count > 1 else { return }
    var isTotal: [String: (any: Bool, bare: Bool)] = [:]
    for key in keys {
      // A column in which every row has a total names nothing else.
      var named: [(row: Int, isBare: Bool)] = []
      var others = 0
      for row in rows {
        guard let words = row[key]?.words else { continue }
        let verdict = isTotal[words] ?? (finder.isTotal(words), finder.isBareTotal(words))
        isTotal[words] = verdict
        if verdict.any { named.append((row.number, verdict.bare)) } else { others += 1 }
      }
      guard others > 0 else { continue }
      for (row, isBare) in named {
        let isFirst = totalled[row] == nil
        totalled[row, default: []].insert(key)
        if isBare, isFirst { bare.insert(row) } else if !isBare { bare.remove(row) }
      }
    }
    self.rows = Set(totalled.keys).subtracting(known)
  }

  /// Holds each of the rows against those that it adds up, column by column.
  mutating func prove(
    _ all: [GridRow], _ columns: [PlainColumn], _ reader: CellReading, _ table: CombinedTable
  ) {
    guard !rows.isEmpty else { return }
    let details = all.filter { totalled[$0.number] == nil && !known.contains($0.number) }
    var indexed: [Set<Int>: [[String]: [GridRow]]] = [:]
    for row in all where rows.contains(row.number) {
      guard let totalled = totalled[row.number] else { continue }
      let label = keys.filter(totalled.contains).compactMap { row[$0]?.words }.joined(separator: " ")
      let kept = keys.filter { !totalled.contains($0) }
      if indexed[totalled] == nil { indexed[totalled] = Dictionary(grouping: details) { key(of: $0, kept) } }
      let parts = indexed[totalled]?[key(of: row, kept)] ?? []
      let proven =
        bare.contains(row.number) && !parts.isEmpty
        ? columns.compactMap { claim(row, parts, $0, label, reader, table) } : []
      claims += proven
      if proven.isEmpty {
        let column = keys.first(where: totalled.contains) ?? 1
        findings.append(
          .totalUnverifiable(named: label, at: table.provenance(row: row.number, column: column)))
      }
    }
  }

  private func key(of row: GridRow, _ columns: [Int]) -> [String] {
    columns.map { row[$0]?.words.folded ?? "" }
  }

  private func claim(
    _ row: GridRow, _ parts: [GridRow], _ column: PlainColumn, _ label: String, _ reader: CellReading,
    _ table: CombinedTable
  ) -> ProvenTotal? {
    guard case .number(let stated, _, _)? = row[column.number].flatMap({ reader.read($0, format: nil) })
    else {
      return nil
    }
    var sum = ExactTotal()
    for part in parts {
      switch part[column.number].flatMap({ reader.read($0, format: nil) }) {
      case .number(let number, _, _): sum.add(number)
      case .mark, .error, .formulaWithoutValue: return nil
      default: continue
      }
    }
    let cells = parts.prefix(6).map { table.provenance(row: $0.number, column: column.number).cell }
    return ProvenTotal(
      of: label, covering: cells + (parts.count > 6 ? ["…"] : []), stated: ExactTotal(stated), computed: sum,
      at: table.provenance(row: row.number, column: column.number))
  }
}
