internal import Files
internal import SystemPackage

/// Finds records that share an id, in memory that stays bounded however many there are.
///
/// What is kept of a record is its hash (see ``ByteHash``), its group and its line. Past ``capacity`` the records move to a
/// file without a name, divided by hash into parts; in the end one part after the other is held at a time.
final class IncidentIdentities {
  /// Records held in memory before they move to the file.
  static let capacity = 1 << 18

  private struct Entry {
    var high: UInt64
    var low: UInt64
    var line: Int
    var group: UInt32

    /// Which part it belongs to, by the highest 8 of the hash's 61 bits; counts from 0.
    var part: Int { Int(truncatingIfNeeded: high >> 53) }
  }

  /// What sharing an id came to.
  struct Shared {
    /// Each repeats the id and the group of a record before it.
    var duplicates: [(line: Int, earlier: Int, group: UInt32)] = []
    /// Records with an id of another group, by line.
    var others: [Int] = []
  }

  private static let partCount = 256
  /// In the order they came; divided into parts when they move.
  private var held: [Entry] = []
  private var spill: SpillFile?
  private let capacity: Int

  init(capacity: Int = capacity) { self.capacity = capacity }

  /// - Throws: `Errno` where the file cannot be written.
  func add(_ id: ByteHash.Value, group: UInt32, line: Int) throws(Errno) {
    held.append(Entry(high: id.high, low: id.low, line: line, group: group))
    if held.count >= capacity { try spillHeld() }
  }

  /// Hands over what each part came to.
  func finish(_ take: (Shared) -> Void) throws(Errno) {
    guard let spill else { return take(Self.shared(held)) }
    try spillHeld()
    for part in 0..<Self.partCount { take(Self.shared(try spill.entries(of: part, as: Entry.self))) }
  }

  private func spillHeld() throws(Errno) {
    let file: SpillFile
    if let spill { file = spill } else { file = try SpillFile(partCount: Self.partCount) }
    spill = file
    let (divided, ends) = Self.divided(held)
    var start = 0
    for (part, end) in ends.enumerated() {
      try file.append(divided[start..<end], to: part)
      start = end
    }
    held.removeAll(keepingCapacity: true)
  }

  /// The entries part by part, each part in their order, and where each part ends.
  private static func divided(_ entries: [Entry]) -> (entries: [Entry], ends: [Int]) {
    var places = [Int](repeating: 0, count: partCount)
    for entry in entries { places[entry.part] += 1 }
    var start = 0
    for part in places.indices { (places[part], start) = (start, start + places[part]) }
    var divided = entries
    for entry in entries {
      divided[places[entry.part]] = entry
      places[entry.part] += 1
    }
    return (divided, places)
  }

  /// Entries stand in the order of their lines.
  private static func shared(_ entries: [Entry]) -> Shared {
    var shared = Shared()
    var seen = FirstEntries(capacity: entries.count)
    /// The first line of each later group of an id.
    var others: [Repeated: Int] = [:]
    for entry in entries {
      guard let first = seen.insert(entry) else { continue }
      let repeated = Repeated(high: entry.high, low: entry.low, group: entry.group)
      if let earlier = first.group == entry.group ? first.line : others[repeated] {
        shared.duplicates.append((entry.line, earlier, entry.group))
      } else {
        others[repeated] = entry.line
        shared.others.append(entry.line)
      }
    }
    return shared
  }

  /// An id of a group that is not the one it was first met in.
  private struct Repeated: Hashable {
    var high: UInt64
    var low: UInt64
    var group: UInt32
  }

  /// The entry that each id was first met in; hashes need no hashing.
  private struct FirstEntries {
    /// Lines count from 1, and an empty slot has 0.
    private var slots: [Entry]

    init(capacity: Int) {
      var count = 16
      while count < capacity * 2 { count *= 2 }
      slots = Array(repeating: Entry(high: 0, low: 0, line: 0, group: 0), count: count)
    }

    /// The first entry of the same id; `nil` where this is it.
    mutating func insert(_ entry: Entry) -> Entry? {
      var slot = Int(truncatingIfNeeded: entry.low) & (slots.count - 1)
      while slots[slot].line != 0 {
        if slots[slot].high == entry.high, slots[slot].low == entry.low { return slots[slot] }
        slot = (slot + 1) & (slots.count - 1)
      }
      slots[slot] = entry
      return nil
    }
  }
}
