internal import AfstemModel

/// The count of each area, offence and period.
struct GroupCounts {
  struct Group {
    let area: UInt32
    let offence: UInt32
    let period: PeriodCode
    /// Counts from 0 in the order in which groups first occur.
    let number: UInt32
    /// 0 if the slot is empty.
    var count: Int64
    let line: Int

    func isOf(_ area: UInt32, _ offence: UInt32, _ period: PeriodCode) -> Bool {
      self.area == area && self.offence == offence && self.period == period
    }
  }

  /// Groups are stored in the hash table itself, so that an incident touches memory in one place.
  ///
  /// A power of two.
  private var slots = [Group](repeating: .none, count: 64)
  /// The number of groups.
  private(set) var count = 0

  /// Counts incidents, one unless more are given, and returns the number of their group; a new group gets the next one.
  mutating func add(area: UInt32, offence: UInt32, period: PeriodCode, line: Int, count added: Int64 = 1)
    -> UInt32
  {
    var slot = slot(area, offence, period)
    while slots[slot].count != 0 {
      if slots[slot].isOf(area, offence, period) {
        slots[slot].count += added
        return slots[slot].number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(count)
    slots[slot] = Group(
      area: area, offence: offence, period: period, number: number, count: added, line: line)
    count += 1
    if count * 4 > slots.count * 3 { grow() }
    return number
  }

  /// In the order of their numbers.
  var groups: [Group] { slots.filter { $0.count != 0 }.sorted { $0.number < $1.number } }

  private func slot(_ area: UInt32, _ offence: UInt32, _ period: PeriodCode) -> Int {
    let key =
      (UInt64(area) << 32 | UInt64(offence)) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(period.rawValue)
      &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 24) & (slots.count - 1)
  }

  private mutating func grow() {
    let groups = slots
    slots = [Group](repeating: .none, count: groups.count * 2)
    for group in groups where group.count != 0 {
      var slot = slot(group.area, group.offence, group.period)
      while slots[slot].count != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = group
    }
  }
}

extension GroupCounts.Group {
  fileprivate static let none = Self(
    area: 0, offence: 0, period: PeriodCode(year: 0, month: 1), number: 0, count: 0, line: 0)
}

/// A period as one small number, for tables of many.
struct PeriodCode: Hashable {
  /// Months since year 0 times four, with the length in the two lowest bits.
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
