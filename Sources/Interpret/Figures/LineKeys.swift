internal import AfstemCells
internal import AfstemModel
internal import AfstemTotals

/// Rows and columns whose figures tell lines apart and count nothing: years, and numbers in sequence.
struct LineKeys {
  private(set) var rows: Set<Int> = []
  private(set) var columns: Set<Int> = []

  init(_ cells: [[FigureGrid.Cell]], width: Int) {
    var tallies = [KeyTally](repeating: KeyTally(), count: width)
    for (row, line) in cells.enumerated() {
      var tally = KeyTally()
      for (column, cell) in line.enumerated() {
        guard case .figure(let significand, let exponent, _) = cell else { continue }
        let whole = ExactDecimal(significand: significand, exponent: exponent).whole(timesTenTo: 0)
        let value = whole.flatMap { $0.isExact ? $0.value : nil }
        tally.add(value)
        tallies[column].add(value)
      }
      let areYears = tally.areYears && (tally.isRising || !Self.standsUnderFigures(row, cells))
      let isKey =
        tally.count >= 2 ? tally.isSequence || areYears : tally.areYears && Self.isHeading(row, cells)
      if isKey { rows.insert(row) }
    }
    for (column, tally) in tallies.enumerated()
    where tally.isSequence || tally.areYears && (tally.count >= 3 || Self.isOfPeriods(column, cells)) {
      columns.insert(column)
    }
  }
}

extension LineKeys {
  /// Whether figures stand above those of a row in its table, as they do above amounts that look like years.
  private static func standsUnderFigures(_ row: Int, _ cells: [[FigureGrid.Cell]]) -> Bool {
    guard row > 0 else { return false }
    let above = cells[row - 1]
    return cells[row].indices.contains { column in
      cells[row][column].isFigure && above.indices.contains(column) && above[column].isFigure
    }
  }

  /// Whether years stand among more texts, as in a first column of quarters and years.
  private static func isOfPeriods(_ column: Int, _ cells: [[FigureGrid.Cell]]) -> Bool {
    let texts = cells.count { $0.indices.contains(column) && $0[column] == .text }
    let figures = cells.count { $0.indices.contains(column) && $0[column].isFigure }
    return column == 0 && texts > figures + 1
  }

  /// Whether a row's one figure, a year, stands over figures and under none, beside the heading of the labels.
  private static func isHeading(_ row: Int, _ cells: [[FigureGrid.Cell]]) -> Bool {
    guard let column = cells[row].firstIndex(where: \.isFigure), cells[row].contains(.text) else {
      return false
    }
    let above = row > 0 ? cells[row - 1] : []
    let below = cells.dropFirst(row + 1).first { !$0.isEmpty } ?? []
    return (!above.indices.contains(column) || above[column] == .blank)
      && below.indices.contains(column) && (below[column].isFigure || below[column] == .unknown)
  }
}

extension FigureGrid.Cell {
  var isFigure: Bool {
    guard case .figure = self else { return false }
    return true
  }
}

/// What the figures of one line have in common.
private struct KeyTally {
  private(set) var count = 0
  private var areWhole = true
  /// Each is one more than the one before it.
  private(set) var isRising = true
  private var least = Int64.max
  private var most = Int64.min
  private var last: Int64?

  mutating func add(_ value: Int64?) {
    count += 1
    guard let value else {
      areWhole = false
      return
    }
    least = min(least, value)
    most = max(most, value)
    if let last, last == .max || last + 1 != value { isRising = false }
    last = value
  }

  var isSequence: Bool { areWhole && isRising && count >= 4 }
  var areYears: Bool { areWhole && count > 0 && least >= 1900 && most <= 2060 && most - least <= 60 }
}
