internal import Model

/// A period as one small number, for tables that hold many.
struct PeriodCode: Hashable {
  /// Months since year 0, four for each, and the length in the two lowest bits.
  let rawValue: UInt32

  init(_ period: Period) {
    let length: UInt32 =
      switch period {
      case .month: 0
      case .quarter: 1
      case .half: 2
      case .year: 3
      }
    rawValue = UInt32(clamping: period.year * 12 + period.months.lowerBound - 1) << 2 | length
  }

  /// - Parameter month: 1 to 12.
  init(year: Int, month: Int) { rawValue = UInt32(clamping: year * 12 + month - 1) << 2 }

  var period: Period {
    let (year, month) = (Int(rawValue >> 2) / 12, Int(rawValue >> 2) % 12)
    return switch rawValue & 3 {
    case 0: .month(year: year, month: month + 1)
    case 1: .quarter(year: year, quarter: month / 3 + 1)
    case 2: .half(year: year, half: month / 6 + 1)
    default: .year(year)
    }
  }
}
