/// Runs of lines in one cross that add up to a line apart from them, for many lines at once.
///
/// Each run is added up once and looked up among the figures, not once for each of them: the work grows with the runs,
/// and with the runs that add up to something.
struct DistantRuns {
  private var runs: [Int: [Range<Int>]] = [:]
  private(set) var stepCount = 0
  private let sums: CrossSums
  /// The figures that still ask for runs, ascending, and where they stand.
  private var open: [(value: Int128, position: Int)]
  private let slack: Int128

  /// - Parameters:
  ///   - positions: Those whose figures the runs are to add up to.
  ///   - longest: How many lines a run has at most.
  init(of positions: [Int], in sums: CrossSums, longest: Int) {
    self.sums = sums
    slack = sums.slack(of: positions)
    open = positions.map { (sums.values[$0], $0) }.sorted { $0.value < $1.value }
    for start in sums.values.indices where sums.values[start] != 0 { add(from: start, longest) }
  }

  /// The runs that add up to the figure at a position, by where they begin and then by where they end.
  subscript(position: Int) -> [Range<Int>] { runs[position] ?? [] }

  private mutating func add(from start: Int, _ longest: Int) {
    var (sum, count): (Int128, Int) = (0, 0)
    var index = start
    while index < sums.values.count, index - start < longest {
      guard let least = open.first?.value, let most = open.last?.value else { return }
      let value = sums.values[index]
      sum += value
      stepCount += 1
      if value != 0 { count += 1 }
      let tolerance = sums.rounding.tolerance(partCount: count) + slack
      if count >= 2, value != 0 { take(start..<index + 1, sum, count, tolerance) }
      if sums.isBeyond(sum, least...most, tolerance: tolerance, from: index, by: 1) { return }
      index += 1
    }
  }

  /// Keeps a run for the figures that its sum is near to.
  private mutating func take(_ range: Range<Int>, _ sum: Int128, _ count: Int, _ tolerance: Int128) {
    var place = firstOpen(from: sum - tolerance)
    while place < open.count, open[place].value <= sum + tolerance {
      let position = open[place].position
      stepCount += 1
      guard isApart(range, from: position), sums.isNear(sum, to: position, count), leads(range, to: position)
      else {
        place += 1
        continue
      }
      runs[position, default: []].append(range)
      if self[position].count < Self.most { place += 1 } else { open.remove(at: place) }
    }
  }

  private static let most = 40

  private func firstOpen(from value: Int128) -> Int {
    var (low, high) = (0, open.count)
    while low < high {
      let middle = (low + high) / 2
      if open[middle].value < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isApart(_ range: Range<Int>, from position: Int) -> Bool {
    position < range.lowerBound - 1 || position > range.upperBound
  }

  /// Whether no earlier sum of a run is beyond all hope of the figure at a position.
  private func leads(_ range: Range<Int>, to position: Int) -> Bool {
    var (sum, count): (Int128, Int) = (0, 0)
    for index in range.dropLast() {
      sum += sums.values[index]
      if sums.values[index] != 0 { count += 1 }
      if sums.isBeyond(sum, position, count, from: index, by: 1) { return false }
    }
    return true
  }
}
