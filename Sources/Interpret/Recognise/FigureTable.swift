internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// The figures of a table's body, exact to four decimals, for the arithmetic that recognition needs.
struct FigureTable {
  /// By row index, then by column number; blank cells are left out.
  private var figures: [[Int: Stated<Int64>]]

  init(rows: [GridRow], columns: [TableColumn], vocabulary: Vocabulary) {
    let columns = columns.filter { $0.role.isFigure || $0.role == .ignored }
    figures = rows.map { row in
      var figures: [Int: Stated<Int64>] = [:]
      for column in columns {
        guard let cell = row[column.number] else { continue }
        figures[column.number] = Self.figure(of: cell, column.style, vocabulary)
      }
      return figures
    }
  }

  private static func figure(
    of cell: RawCell, _ style: NumberStyle, _ vocabulary: Vocabulary
  ) -> Stated<Int64>? {
    switch cell.content {
    case .number(let number, _): return number.whole(timesTenTo: 4).map { .known($0.value) } ?? .unknown
    case .text(let text): return figure(FigureText(text, style: style, vocabulary: vocabulary).reading)
    case .boolean, .date, .error, .formulaWithoutValue: return .unknown
    }
  }

  private static func figure(_ reading: FigureText.Reading) -> Stated<Int64>? {
    switch reading {
    case .blank: nil
    case .unknown, .malformed: .unknown
    case .number(let number): number.whole(timesTenTo: 4).map { .known($0.value) } ?? .unknown
    }
  }

  subscript(row: Int, column: Int) -> Stated<Int64> { figures[row][column] ?? .blank }

  /// Whether a stated total is the sum of cells; `nil` where an unknown or an empty sum leaves it open.
  func holds(_ total: Stated<Int64>, _ parts: [Stated<Int64>]) -> Bool? {
    guard let total = total.value, total != 0, !parts.contains(where: Self.isUnknown) else { return nil }
    var sum: Int64 = 0
    var count = 0
    for case let part? in parts.lazy.map({ $0.value }) {
      let next = sum.addingReportingOverflow(part)
      guard !next.overflow else { return nil }
      sum = next.partialValue
      count += 1
    }
    return count == 0 ? nil : sum == total
  }

  private static func isUnknown(_ figure: Stated<Int64>) -> Bool {
    if case .unknown = figure { true } else { false }
  }

  /// How many columns of a row hold the sum of other rows, and how many do not.
  func agreement(of row: Int, with parts: [Int], in columns: [Int]) -> (holds: Int, fails: Int) {
    var agreement = (holds: 0, fails: 0)
    for column in columns {
      switch holds(self[row, column], parts.map { self[$0, column] }) {
      case true?: agreement.holds += 1
      case false?: agreement.fails += 1
      case nil: continue
      }
    }
    return agreement
  }
}
