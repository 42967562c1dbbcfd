/// A table of exact figures, with what its sender tells of each row and column.
package struct FigureGrid: Sendable {
  /// What stands in a cell, as far as sums are concerned.
  package enum Cell: Sendable, Hashable {
    case blank
    /// A figure that is `significand` × 10^`exponent`; a rate is a percentage or a share, which is no part of a sum.
    case figure(significand: Int64, exponent: Int, isRate: Bool = false)
    /// A mark in the place of a figure, or a figure that cannot be read.
    case unknown
    /// Words, a date or a key.
    case text
  }

  package let rowCount: Int
  package let columnCount: Int
  package var rows: [LineHint]
  package var columns: [LineHint]
  /// What a formula says it adds up, by cell.
  package var formulas: [FormulaHint] = []
  /// The figures count things one by one, so that a sum that is one off is wrong, unless others are off as well.
  package var isOfCounts = false
  /// Row by row; the figures of rates and of those too large for sums are told by `states`.
  private(set) var values: [Int128]
  private(set) var states: [CellState]
  /// The power of ten that ``values`` are multiples of.
  package private(set) var exponent: Int

  /// A table without figures.
  package init(rowCount: Int, columnCount: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    rows = Array(repeating: LineHint(), count: rowCount)
    columns = Array(repeating: LineHint(), count: columnCount)
    values = Array(repeating: 0, count: rowCount * columnCount)
    states = Array(repeating: .blank, count: rowCount * columnCount)
    exponent = 0
  }

  /// A table of cells row by row; what is missing at a row's end is blank.
  package init(_ cells: [[Cell]], columnCount: Int? = nil) {
    self.init(rowCount: cells.count, columnCount: columnCount ?? cells.map(\.count).max() ?? 0)
    exponent = Self.commonExponent(of: cells)
    let columnCount = self.columnCount
    for (row, line) in cells.enumerated() {
      for (column, cell) in line.prefix(columnCount).enumerated() { put(cell, row, column) }
    }
  }

  /// `nil` where no figure stands.
  package func figure(row: Int, column: Int) -> ScaledFigure? {
    guard 0..<rowCount ~= row, 0..<columnCount ~= column else { return nil }
    let index = row * columnCount + column
    return states[index].isFigure ? ScaledFigure(value: values[index], exponent: exponent) : nil
  }

  package func holdsFigure(row: Int) -> Bool {
    0..<rowCount ~= row && states[row * columnCount..<(row + 1) * columnCount].contains(where: \.isFigure)
  }

  private mutating func put(_ cell: Cell, _ row: Int, _ column: Int) {
    let index = row * columnCount + column
    switch cell {
    case .blank: states[index] = .blank
    case .unknown: states[index] = .unknown
    case .text: states[index] = .text
    case .figure(let significand, let exponent, let isRate):
      guard let value = scaled(significand, exponent) else {
        states[index] = .unknown
        return
      }
      values[index] = value
      states[index] = isRate ? .rate : .figure
    }
  }

  /// `nil` where the figure is larger than sums are taken of; decimals beyond the finest are rounded away.
  private func scaled(_ significand: Int64, _ exponent: Int) -> Int128? {
    if significand == 0 { return 0 }
    let power = exponent.subtractingReportingOverflow(self.exponent)
    guard !power.overflow, power.partialValue <= Self.widestPower else { return nil }
    if power.partialValue < 0 { return Int128(Self.rounded(significand, by: power.partialValue.magnitude)) }
    var value = Int128(significand)
    for _ in 0..<power.partialValue {
      value *= 10
      if value.magnitude > Self.largest { return nil }
    }
    return value
  }

  private static func rounded(_ significand: Int64, by places: UInt) -> Int64 {
    var (value, dropped) = (significand, Int64(0))
    for _ in 0..<min(places, 20) { (value, dropped) = value.quotientAndRemainder(dividingBy: 10) }
    return dropped.magnitude >= 5 ? value + significand.signum() : value
  }

  /// The finest exponent in use, but for those that would leave no room for the largest figures.
  private static func commonExponent(of cells: [[Cell]]) -> Int {
    var finest = 0
    for line in cells {
      for case .figure(let significand, let exponent, _) in line where significand != 0 {
        finest = min(finest, max(exponent, Self.finestExponent))
      }
    }
    return finest
  }

  /// Sums of 2^24 figures no larger than this fit in 127 bits.
  private static let largest: UInt128 = 1 << 100
  private static let widestPower = 30
  private static let finestExponent = -15
}

/// What a cell is to a sum.
enum CellState: UInt8, Sendable {
  case blank
  case figure
  case rate
  case unknown
  case text

  var isFigure: Bool { self == .figure || self == .rate }
}

/// What the sender tells of a row or column beside its figures.
package struct LineHint: Sendable, Hashable {
  /// What a line is for, as far as its label's words tell.
  package enum Role: Sendable, Hashable {
    case ordinary
    /// An average, a share, an index: no part of a sum, nor one.
    case rate
    /// A share of the line before it: `heraf`.
    case ofWhich
    /// Years, numbers of accounts, ids.
    case key
  }

  package var role = Role.ordinary
  /// Bits of belief that the line is a total, for its words, its type and its border; negative against.
  package var prior = 0.0
  /// Bits of belief that the line is a total, for how it is set apart: in bold, beneath a border.
  package var looks = 0.0
  /// How far the label is indented; `nil` where nothing tells.
  package var indent: Int?
  /// How deep the line is grouped; its total stands beside the group, above it or beneath.
  package var outlineLevel = 0
  /// Whether the line is set apart from the one before it, by a border or a heading.
  package var isSetApart = false
  package var isHidden = false
  /// Whether the words say that the line is what one figure leaves of another.
  package var isDifference = false
  /// Whether a label stands over or beside the line, figures or not.
  package var isLabelled = false

  package init() {}

  /// Whether words say that the line is calculated of others.
  package var isOfTotal: Bool { prior >= 3 || isDifference }
  /// Bits of belief that a label's words give it that are a word for a total and nothing more.
  package static let whollyTotal = 5.0
}

/// A formula that names the cells it adds up, by their rows and columns from 0.
package struct FormulaHint: Sendable, Hashable {
  package var row: Int
  package var column: Int
  package var parts: [Position]

  package struct Position: Sendable, Hashable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package init(row: Int, column: Int, parts: [Position]) {
    self.row = row
    self.column = column
    self.parts = parts
  }
}
