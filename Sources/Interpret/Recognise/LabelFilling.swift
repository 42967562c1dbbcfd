internal import AfstemCells
internal import AfstemModel

/// Fills labels that stand once for several rows: merged downwards, or on the first row of a block only.
struct LabelFilling {
  let view: GridView
  let keys: [Int]
  let leaf: Int?

  func filled(_ rows: [TableRow]) -> [TableRow] {
    var rows = rows
    let staircases = Set(keys.filter { isStaircase($0, rows) })
    var carried: [Int: String] = [:]
    var above: [Int: String] = [:]
    var group = ""
    for index in rows.indices {
      if rows[index].role == .groupHeading { group = heading(rows[index]) }
      for (position, key) in keys.enumerated() {
        if let own = rows[index].labels[key], DittoMark.matches(own) {
          rows[index].labels[key] = above[key] ?? own
        }
        above[key] = rows[index].labels[key] ?? above[key]
        if let own = rows[index].labels[key], rows[index].role != .note {
          carried[key] = own
          for deeper in keys[(position + 1)...] where deeper != key { carried[deeper] = nil }
        } else if fills(rows[index], key, staircases) {
          rows[index].labels[key] = carried[key]
        } else if let merged = mergedLabel(rows[index], key) {
          rows[index].labels[key] = merged
        }
      }
      rows[index].group = group
    }
    return rows
  }

  private func heading(_ row: TableRow) -> String {
    keys.lazy.compactMap { row.labels[$0] }.first ?? ""
  }

  /// Only details take a label from above, and totals those left of their own.
  private func fills(_ row: TableRow, _ key: Int, _ staircases: Set<Int>) -> Bool {
    guard staircases.contains(key) else { return false }
    switch row.role {
    case .detail, .ofWhich, .rate: return key != leaf || !row.labels.isEmpty
    case .total, .subtotal: return row.labels.keys.contains { $0 > key }
    default: return false
    }
  }

  private func mergedLabel(_ row: TableRow, _ key: Int) -> String? {
    guard let merged = view.mergedRange(row: row.number, column: key), merged.first.row < row.number else {
      return nil
    }
    return view.rows.first { $0.number == merged.first.row }?[merged.first.column]?.words
  }

  /// A column whose blanks stand for the label above: blanks occur, and no label comes twice in a row.
  private func isStaircase(_ key: Int, _ rows: [TableRow]) -> Bool {
    guard key != leaf, let last = leaf, key < last else { return false }
    let own = rows.filter { $0.role == .detail }.map { $0.labels[key] }
    guard own.contains(nil),
      own.contains(where: { $0 != nil }) || rows.contains(where: { $0.labels[key] != nil })
    else { return false }
    return !zip(own, own.dropFirst()).contains { $0 != nil && $0 == $1 }
  }
}
