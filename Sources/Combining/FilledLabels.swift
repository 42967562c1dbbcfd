internal import AfstemInterpret
internal import AfstemModel

/// A table's rows with the labels that stand once for several of them, on the first row of each block.
struct FilledLabels {
  private(set) var rows: [GridRow]
  /// The columns that name things: those of texts, before the first of figures; counting from 1.
  private(set) var keys: [Int]
  /// How many fields took a label from above.
  private(set) var count = 0

  /// - Parameter numbered: Columns whose figures tell lines apart, such as years.
  init(_ table: PlainTable, _ columns: [PlainColumn], numbered: Set<Int>) {
    rows = table.rows
    keys = Self.keys(of: table, columns, numbered)
    guard let leaf = keys.last(where: { !numbered.contains($0) }), keys.count > 1 else { return }
    let staircases = keys.dropLast().filter { isStaircase($0, leaf) }
    guard !staircases.isEmpty else { return }
    var carried: [Int: RawCell] = [:]
    for index in rows.indices {
      for (place, key) in keys.enumerated() where staircases.contains(key) {
        if let own = rows[index][key] {
          carried[key] = own
          for deeper in keys[(place + 1)...] { carried[deeper] = nil }
        } else if let above = carried[key], rows[index].cells.contains(where: { $0.column > key }) {
          let position = rows[index].cells.firstIndex { $0.column > key } ?? rows[index].cells.count
          rows[index].cells.insert(above, at: position)
          count += 1
        }
      }
    }
  }

  private static func keys(of table: PlainTable, _ columns: [PlainColumn], _ numbered: Set<Int>) -> [Int] {
    var texts: [Int: Int] = [:]
    var figures: [Int: Int] = [:]
    for row in table.rows.prefix(500) {
      for cell in row.cells {
        if numbered.contains(cell.column) || cell.text.map({ FigureScan($0).content == .words }) ?? false {
          texts[cell.column, default: 0] += 1
        } else {
          figures[cell.column, default: 0] += 1
        }
      }
    }
    let numbers = columns.map(\.number)
    let first = numbers.first { figures[$0, default: 0] > texts[$0, default: 0] } ?? .max
    return numbers.filter { $0 < first && texts[$0, default: 0] > 0 }
  }

  /// A column whose blanks stand for the label above: it begins with a label, blanks occur, and no label comes twice in
  /// a row.
  private func isStaircase(_ key: Int, _ leaf: Int) -> Bool {
    let own = rows.filter { $0[leaf] != nil }.map { $0[key]?.words }
    guard own.first.flatMap(\.self) != nil, own.contains(nil) else { return false }
    return !zip(own, own.dropFirst()).contains { $0 != nil && $0 == $1 }
  }
}
