/// Published figures and what adds up to what among them: all that a reader can reckon with.
///
/// Figures are whole numbers from zero. Beside the published ones stand figures that nobody states, such as the sum of
/// four quarters, or what a total counts beyond its known parts: they are free to be anything.
struct FigureSystem: Sendable {
  struct Figure: Sendable, Hashable {
    /// As it is in truth.
    var value: Int64
    /// What a reader knows it to be at least: 1 for a row that stands only because something was counted.
    var least: Int64 = 0
    var isPublished = true
    /// An earlier edition told it, so that withholding it now hides nothing.
    var isKnown = false
    /// The sums that it takes part in, as total or as part.
    fileprivate(set) var sums: [Int] = []
  }

  /// A total and its parts.
  struct Sum: Sendable, Hashable {
    var total: Int
    var parts: [Int]
    /// Sums of one direction say the same of other figures: areas of each type and period.
    var direction = 0
  }

  private(set) var figures: [Figure] = []
  private(set) var sums: [Sum] = []
  private var known: Set<Sum> = []
  /// The figure that two sums share.
  private var crossings: [UInt64: Int] = [:]

  /// Larger figures take part in no sum, so that no sum overflows.
  static let largest: Int64 = 1 << 48

  mutating func add(_ figure: Figure) -> Int {
    figures.append(figure)
    return figures.count - 1
  }

  /// A figure that two places tell is one figure.
  mutating func merge(_ figure: Figure, into index: Int) {
    figures[index].isPublished = figures[index].isPublished || figure.isPublished
    figures[index].isKnown = figures[index].isKnown || figure.isKnown
    figures[index].least = max(figures[index].least, figure.least)
  }

  /// Adds a sum that holds, and what is missing of one whose parts fall short, as a free figure.
  ///
  /// - Returns: False where the parts exceed the total: a reader who adds them up errs, and we can say nothing.
  mutating func addSum(of parts: [Int], to total: Int, direction: Int) -> Bool {
    var sum = Sum(total: total, parts: parts.sorted())
    guard !parts.isEmpty, ([total] + parts).allSatisfy({ figures[$0].value <= Self.largest }),
      Set(parts).count == parts.count, !parts.contains(total)
    else { return true }
    let rest = figures[total].value - parts.reduce(0) { $0 + figures[$1].value }
    guard rest >= 0 else { return false }
    guard known.insert(sum).inserted else { return true }
    if rest > 0 { sum.parts.append(add(Figure(value: rest, isPublished: false))) }
    sum.direction = direction
    for index in [sum.total] + sum.parts {
      for other in figures[index].sums { crossings[Self.crossing(other, sums.count)] = index }
      figures[index].sums.append(sums.count)
    }
    sums.append(sum)
    return true
  }

  private static func crossing(_ one: Int, _ other: Int) -> UInt64 {
    UInt64(min(one, other)) << 32 | UInt64(max(one, other))
  }

  /// The figure that two sums share; `nil` where there is none.
  func figure(in one: Int, and other: Int) -> Int? { crossings[Self.crossing(one, other)] }

  /// The sum of a direction that a figure takes part in.
  func sum(of figure: Int, along direction: Int) -> Int? {
    figures[figure].sums.first { sums[$0].direction == direction }
  }

  /// 1 for a part of a sum, -1 for its total.
  func sign(of figure: Int, in sum: Int) -> Int64 { sums[sum].total == figure ? -1 : 1 }

  /// Leaves out sums that bind nothing: their total is free, and takes part in no other.
  mutating func leaveOutIdleSums() {
    var idle = figures.indices.filter(isIdle)
    while let figure = idle.popLast() {
      guard isIdle(figure), let sum = figures[figure].sums.first else { continue }
      for member in sums[sum].parts + [figure] {
        figures[member].sums.removeAll { $0 == sum }
        if isIdle(member) { idle.append(member) }
      }
    }
  }

  private func isIdle(_ index: Int) -> Bool {
    let figure = figures[index]
    guard !figure.isPublished, !figure.isKnown, figure.sums.count == 1, let sum = figure.sums.first else {
      return false
    }
    return sums[sum].total == index
  }
}
