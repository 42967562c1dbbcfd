/// The count of each area, offence and period.
struct GroupCounts {
  struct Group {
    var area: UInt32
    var offence: UInt32
    var period: PeriodCode
    var count: Int64
    var line: Int

    func isOf(_ area: UInt32, _ offence: UInt32, _ period: PeriodCode) -> Bool {
      self.area == area && self.offence == offence && self.period == period
    }
  }

  private(set) var groups: [Group] = []
  private var slots = [UInt32](repeating: 0, count: 64)

  /// Counts an incident; gives the number of its group, which counts from 0 and is made where it is new.
  mutating func add(area: UInt32, offence: UInt32, period: PeriodCode, line: Int) -> UInt32 {
    var slot = slot(area, offence, period)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if groups[Int(number)].isOf(area, offence, period) {
        groups[Int(number)].count += 1
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    groups.append(Group(area: area, offence: offence, period: period, count: 1, line: line))
    slots[slot] = UInt32(groups.count)
    if groups.count * 2 > slots.count { grow() }
    return UInt32(groups.count - 1)
  }

  /// Takes back an incident that was counted before.
  mutating func remove(from number: UInt32) { groups[Int(number)].count -= 1 }

  private func slot(_ area: UInt32, _ offence: UInt32, _ period: PeriodCode) -> Int {
    let key =
      (UInt64(area) << 32 | UInt64(offence)) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(period.rawValue)
      &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 24) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, group) in groups.enumerated() {
      var slot = slot(group.area, group.offence, group.period)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number) + 1
    }
  }
}
