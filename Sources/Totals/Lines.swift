/// A table seen along one axis: lines that may be totals of others, and what crosses them.
struct Lines {
  let axis: Axis
  let lineCount: Int
  let crossCount: Int
  let hints: [LineHint]
  let crossHints: [LineHint]
  /// Cross by cross.
  private let values: [Int128]
  private let states: [CellState]
  /// The finest step of a cross's figures, a power of ten.
  let steps: [Int128]
  /// What a figure of a cross may be off for having been held in binary; zero where none has so many digits.
  let noises: [Int128]
  /// The lines that hold figures and are no keys, in order.
  let active: [Int]
  /// Whether something without figures stands between a line and the active one before it.
  let isApart: [Bool]
  let scaleUnit: Int128
  let isOfCounts: Bool
  /// What a line's writer rounds its figures to, one at most; zero where they are mostly alike, as marks are.
  private let lineSteps: [Int128]

  init(_ table: FigureGrid, along axis: Axis) {
    self.axis = axis
    isOfCounts = table.isOfCounts
    let (rows, columns) = (table.rowCount, table.columnCount)
    switch axis {
    case .row:
      (lineCount, crossCount) = (rows, columns)
      (hints, crossHints) = (table.rows, table.columns)
      var values = [Int128](repeating: 0, count: rows * columns)
      var states = [CellState](repeating: .blank, count: rows * columns)
      for row in 0..<rows {
        for column in 0..<columns {
          values[column * rows + row] = table.values[row * columns + column]
          states[column * rows + row] = table.states[row * columns + column]
        }
      }
      self.values = values
      self.states = states
    case .column:
      (lineCount, crossCount) = (columns, rows)
      (hints, crossHints) = (table.columns, table.rows)
      values = table.values
      states = table.states
    }
    var unit: Int128 = 1
    for _ in 0..<max(0, min(30, -table.exponent)) { unit *= 10 }
    scaleUnit = unit
    let (lineCount, crossCount, hints, values, states) = (lineCount, crossCount, hints, values, states)
    steps = (0..<crossCount).map { cross in
      var step: Int128 = 0
      for value in values[(cross * lineCount)..<((cross + 1) * lineCount)] where value != 0 {
        step = step == 0 ? DecimalStep.of(value) : DecimalStep.common(step, value)
      }
      return max(step, 1)
    }
    lineSteps = (0..<lineCount).map { line in
      unit == 1 ? 0 : Self.rounding((0..<crossCount).lazy.map { values[$0 * lineCount + line] }, unit: unit)
    }
    let steps = steps
    noises = (0..<crossCount).map { cross in
      Self.noise(values[(cross * lineCount)..<((cross + 1) * lineCount)], step: steps[cross])
    }
    active = (0..<lineCount).filter { line in
      hints[line].role != .key && (0..<crossCount).contains { states[$0 * lineCount + line].isFigure }
    }
    var apart = [Bool](repeating: false, count: lineCount)
    for (previous, line) in zip([-1] + active, active) {
      apart[line] = line - previous > 1 || hints[line].isSetApart
    }
    isApart = apart
  }

  /// A spreadsheet holds fifteen digits; figures that use fewer are as their writer meant them.
  private static func noise(_ values: ArraySlice<Int128>, step: Int128) -> Int128 {
    let largest = Int128(values.map(\.magnitude).max() ?? 0)
    return largest / step >= 10_000_000_000_000 ? largest / 100_000_000_000_000 + 1 : 0
  }

  private static func rounding(_ values: some Sequence<Int128>, unit: Int128) -> Int128 {
    var step: Int128 = 0
    var count = 0
    var distinct: Set<Int128> = []
    for value in values where value != 0 {
      step = step == 0 ? DecimalStep.of(value) : DecimalStep.common(step, value)
      if step == 1 { return 0 }
      count += 1
      distinct.insert(value)
    }
    return distinct.count * 2 > count ? min(step, unit) : 0
  }

  /// What a line's figures are more coarsely rounded than the others of a cross: whole persons beside hours in decimals.
  func excess(of line: Int, in cross: Int) -> Int128 { max(0, lineSteps[line] - steps[cross]) }

  func value(_ line: Int, _ cross: Int) -> Int128 { values[cross * lineCount + line] }
  func state(_ line: Int, _ cross: Int) -> CellState { states[cross * lineCount + line] }
}

/// Round numbers that figures are whole multiples of: powers of ten, and five times those.
enum DecimalStep {
  /// The largest that divides a figure other than zero.
  static func of(_ value: Int128) -> Int128 {
    guard let short = Int64(exactly: value) else { return of(long: value) }
    var (value, step): (Int64, Int64) = (short, 1)
    while value != 0, value % 10 == 0 {
      value /= 10
      step *= 10
    }
    return Int128(value % 5 == 0 ? step * 5 : step)
  }

  private static func of(long value: Int128) -> Int128 {
    var (value, step): (Int128, Int128) = (value, 1)
    while value != 0, value % 10 == 0 {
      value /= 10
      step *= 10
    }
    return value % 5 == 0 ? step * 5 : step
  }

  /// The largest no greater than `step` that divides a figure.
  static func common(_ step: Int128, _ value: Int128) -> Int128 {
    if step == 1 || divides(step, value) { return step }
    var power: Int128 = 1
    while power * 10 <= step { power *= 10 }
    var (step, isFive) = (step, power != step)
    while step > 1, !divides(step, value) {
      step /= isFive ? 5 : 2
      isFive.toggle()
    }
    return step
  }

  private static func divides(_ step: Int128, _ value: Int128) -> Bool {
    if let step = Int64(exactly: step), let value = Int64(exactly: value) { return value % step == 0 }
    return value % step == 0
  }
}
