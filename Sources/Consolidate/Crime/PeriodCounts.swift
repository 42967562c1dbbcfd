internal import AfstemModel

/// Counts of parts of one year, which make a year only together.
struct PeriodCounts: Sendable {
  /// `nil` where a count is unknown.
  private(set) var counts: [Period: Int128?] = [:]

  mutating func add(_ count: Int128?, in period: Period) { counts[period] = .some(count) }

  func covers(_ period: Period) -> Bool { counts[period] != nil }

  /// The year's own count, else that of its halves, quarters or months where together they fill the year.
  ///
  /// Longer periods go first, and a shorter one within a longer is not counted again.
  var total: Int128? {
    var sum: Int128 = 0
    // A bit for each month.
    var filled: UInt16 = 0
    for (period, count) in counts.sorted(by: { $0.key.isLonger(than: $1.key) }) {
      let months = period.months.reduce(0 as UInt16) { $0 | 1 << UInt16($1) }
      guard filled & months == 0, let count else { continue }
      sum += count
      filled |= months
    }
    return filled == 0b1_1111_1111_1110 ? sum : nil
  }

  /// The months that no count covers, counting from 1.
  var missingMonths: [Int] {
    (1...12).filter { month in !counts.keys.contains { $0.months.contains(month) } }
  }
}

extension Period {
  fileprivate func isLonger(than other: Self) -> Bool {
    (-months.count, months.lowerBound) < (-other.months.count, other.months.lowerBound)
  }
}
