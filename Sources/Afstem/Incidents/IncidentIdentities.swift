/// Finds records that share an id, in memory that stays bounded however many there are.
///
/// What is kept of a record is a hash of 128 bits, its group and its line, divided by hash into parts. Past
/// ``capacity`` the parts move to a file without a name; in the end one part after the other is held at a time.
final class IncidentIdentities {
  /// Records held in memory before they move to the file.
  static let capacity = 1 << 18

  private struct Entry {
    var high: UInt64
    var low: UInt64
    var line: Int
    var group: UInt32
  }

  /// What sharing an id came to.
  struct Shared {
    /// Each repeats the id and the group of a record before it.
    var duplicates: [(line: Int, earlier: Int, group: UInt32)] = []
    /// Records with an id of another group, by line.
    var others: [Int] = []
  }

  private static let partCount = 256
  private var parts = [[Entry]](repeating: [], count: partCount)
  private var heldCount = 0
  private var spill: SpillFile?
  private let capacity: Int

  init(capacity: Int = capacity) { self.capacity = capacity }

  /// - Throws: `SystemError` where the file cannot be written.
  func add(_ id: ByteHash.Value, group: UInt32, line: Int) throws(SystemError) {
    let part = Int(truncatingIfNeeded: id.high >> 56)
    parts[part].append(Entry(high: id.high, low: id.low, line: line, group: group))
    heldCount += 1
    if heldCount >= capacity { try spillParts() }
  }

  /// Hands over what each part came to.
  func finish(_ take: (Shared) -> Void) throws(SystemError) {
    for part in 0..<Self.partCount {
      var entries = try spill?.entries(of: part, as: Entry.self) ?? []
      entries += parts[part]
      parts[part] = []
      take(Self.shared(entries))
    }
  }

  private func spillParts() throws(SystemError) {
    let file: SpillFile
    if let spill { file = spill } else { file = try SpillFile(partCount: Self.partCount) }
    spill = file
    for part in 0..<Self.partCount {
      try file.append(parts[part], to: part)
      parts[part].removeAll(keepingCapacity: true)
    }
    heldCount = 0
  }

  /// Entries stand in the order of their lines.
  private static func shared(_ entries: [Entry]) -> Shared {
    var shared = Shared()
    var seen = FirstLines(capacity: entries.count)
    var seenInGroup = FirstLines(capacity: entries.count)
    for entry in entries {
      let group = UInt64(entry.group) &* 0x9E37_79B9_7F4A_7C15
      let same = seen.insert(entry.high, entry.low, line: entry.line)
      let sameInGroup = seenInGroup.insert(entry.high ^ group, entry.low &+ group, line: entry.line)
      if let sameInGroup {
        shared.duplicates.append((entry.line, sameInGroup, entry.group))
      } else if same != nil {
        shared.others.append(entry.line)
      }
    }
    return shared
  }
}

/// The line that each hash was first met on; hashes need no hashing.
private struct FirstLines {
  private struct Slot {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var line = 0
  }

  private var slots: [Slot]

  init(capacity: Int) {
    var count = 16
    while count < capacity * 2 { count *= 2 }
    slots = Array(repeating: Slot(), count: count)
  }

  /// The line of the same hash before; `nil` where there is none. Lines count from 1, and an empty slot has 0.
  mutating func insert(_ high: UInt64, _ low: UInt64, line: Int) -> Int? {
    var slot = Int(truncatingIfNeeded: low) & (slots.count - 1)
    while slots[slot].line != 0 {
      if slots[slot].high == high, slots[slot].low == low { return slots[slot].line }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Slot(high: high, low: low, line: line)
    return nil
  }
}
