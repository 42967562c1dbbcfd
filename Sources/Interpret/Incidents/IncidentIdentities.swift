internal import AfstemFiles
internal import SystemPackage

/// Collects the ids of records, and finds records that share one.
protocol IncidentIdentities {
  associatedtype Failure: Error

  mutating func add(_ entry: IdentityEntry) throws(Failure)
  /// Calls a closure with the records that share an id, once or several times.
  mutating func finish(_ take: (SharedIdentities) -> Void) throws(Failure)
}

/// A record's id as a hash, its group and its line.
struct IdentityEntry {
  var id: ByteHash.Value
  /// Counts from 1; 0 stands for no record.
  var line: Int
  var group: UInt32

  fileprivate static let none = Self(id: (0, 0), line: 0, group: 0)
}

/// Records that share an id.
struct SharedIdentities {
  /// Records that repeat the id and the group of an earlier one.
  var duplicates: [(line: Int, earlier: Int, group: UInt32)] = []
  /// The lines of records that share their id with an earlier record of another group.
  var others: [Int] = []

  /// - Parameter entries: In the order of their lines.
  fileprivate init(of entries: [IdentityEntry]) {
    var seen = FirstEntries(capacity: entries.count)
    /// The first line of each later group of an id.
    var later: [LaterGroup: Int] = [:]
    for entry in entries {
      guard let first = seen.insert(entry) else { continue }
      let group = LaterGroup(high: entry.id.high, low: entry.id.low, group: entry.group)
      if let earlier = first.group == entry.group ? first.line : later[group] {
        duplicates.append((entry.line, earlier, entry.group))
      } else {
        later[group] = entry.line
        others.append(entry.line)
      }
    }
  }
}

/// Compares ids in memory.
struct HeldIdentities: IncidentIdentities {
  private var entries: [IdentityEntry] = []

  mutating func add(_ entry: IdentityEntry) { entries.append(entry) }

  mutating func finish(_ take: (SharedIdentities) -> Void) { take(SharedIdentities(of: entries)) }
}

/// Compares any number of ids in bounded memory.
///
/// Beyond ``capacity``, entries move to a nameless file, partitioned by hash; in the end one part is in memory at a
/// time.
struct SpilledIdentities: IncidentIdentities {
  /// The number of entries in memory before they move to the file.
  static let capacity = 1 << 18
  private static let partCount = 256

  /// In the order of arrival; partitioned when they move.
  private var held: [IdentityEntry] = []
  private var spill: SpillFile?
  private let capacity: Int

  init(capacity: Int = capacity) { self.capacity = capacity }

  /// - Throws: `Errno` if the file cannot be written.
  mutating func add(_ entry: IdentityEntry) throws(Errno) {
    held.append(entry)
    if held.count >= capacity { try spillHeld() }
  }

  mutating func finish(_ take: (SharedIdentities) -> Void) throws(Errno) {
    guard let spill else { return take(SharedIdentities(of: held)) }
    try spillHeld()
    for part in 0..<Self.partCount {
      take(SharedIdentities(of: try spill.entries(of: part, as: IdentityEntry.self)))
    }
  }

  private mutating func spillHeld() throws(Errno) {
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

  /// The entries by part, each in the order of arrival, and the end of each part.
  private static func divided(_ entries: [IdentityEntry]) -> (entries: [IdentityEntry], ends: [Int]) {
    var places = [Int](repeating: 0, count: partCount)
    for entry in entries { places[part(of: entry)] += 1 }
    var start = 0
    for part in places.indices { (places[part], start) = (start, start + places[part]) }
    var divided = entries
    for entry in entries {
      let part = part(of: entry)
      divided[places[part]] = entry
      places[part] += 1
    }
    return (divided, places)
  }

  /// Counts from 0.
  private static func part(of entry: IdentityEntry) -> Int { Int(truncatingIfNeeded: entry.id.high >> 53) }
}

/// Writes ids down, to be compared with those of other parts of an extract.
struct WrittenIdentities: IncidentIdentities {
  private let file: IdentityFile
  private var held: [UInt8] = []

  init(to file: IdentityFile) { self.file = file }

  mutating func add(_ entry: IdentityEntry) throws(Errno) {
    entry.append(to: &held)
    if held.count >= Self.pieceLength { try finish { _ in } }
  }

  /// Finds nothing: each id is compared when all are there.
  mutating func finish(_ take: (SharedIdentities) -> Void) throws(Errno) {
    try file.append(held)
    held.removeAll(keepingCapacity: true)
  }

  private static let pieceLength = 1 << 20
}

/// An id in a group other than its first.
private struct LaterGroup: Hashable {
  var high: UInt64
  var low: UInt64
  var group: UInt32
}

/// The first entry of each id; hashes need no hashing.
private struct FirstEntries {
  private var slots: [IdentityEntry]

  init(capacity: Int) {
    var count = 16
    while count < capacity * 2 { count *= 2 }
    slots = Array(repeating: .none, count: count)
  }

  /// The first entry of the same id; `nil` if this is it.
  mutating func insert(_ entry: IdentityEntry) -> IdentityEntry? {
    var slot = Int(truncatingIfNeeded: entry.id.low) & (slots.count - 1)
    while slots[slot].line != 0 {
      if slots[slot].id == entry.id { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = entry
    return nil
  }
}
