/// A stretch of time that a figure is stated for.
package enum Period: Codable, Sendable, Hashable {
  case year(Int)
  /// `half` is 1 or 2.
  case half(year: Int, half: Int)
  /// `quarter` is 1 to 4.
  case quarter(year: Int, quarter: Int)
  /// `month` is 1 to 12.
  case month(year: Int, month: Int)

  package var year: Int {
    switch self {
    case .year(let year), .half(let year, _), .quarter(let year, _), .month(let year, _): year
    }
  }

  /// The months it spans, counting from 1.
  package var months: ClosedRange<Int> {
    switch self {
    case .year: 1...12
    case .half(_, let half): (half * 6 - 5)...(half * 6)
    case .quarter(_, let quarter): (quarter * 3 - 2)...(quarter * 3)
    case .month(_, let month): month...month
    }
  }
}

extension Period: CustomStringConvertible {
  /// `2016`, `2016-H1`, `2016-Q1`, `2016-05`.
  package var description: String {
    switch self {
    case .year(let year): "\(year)"
    case .half(let year, let half): "\(year)-H\(half)"
    case .quarter(let year, let quarter): "\(year)-Q\(quarter)"
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }
}

extension Period: Comparable {
  /// By start, the longer first where two start together.
  package static func < (one: Self, other: Self) -> Bool {
    (one.year, one.months.lowerBound, -one.months.count)
      < (other.year, other.months.lowerBound, -other.months.count)
  }
}

extension Period {
  package var monthCount: Int { months.count }
  package var isYear: Bool { monthCount == 12 }

  /// Whether another lies within it; a period contains itself.
  package func contains(_ other: Self) -> Bool {
    year == other.year && months.lowerBound <= other.months.lowerBound
      && other.months.upperBound <= months.upperBound
  }
}
