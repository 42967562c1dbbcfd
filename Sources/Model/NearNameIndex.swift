/// Names, to be found by others that they are near; see ``FoldedName/isNear(_:)``.
package struct NearNameIndex: Sendable {
  private let names: [FoldedName]
  private let letters: [LetterSet]
  /// Positions of names by each of their words.
  private var byWord: [String: [Int]] = [:]
  /// Positions of names by the one of their words that fewest names have.
  private var byRarestWord: [String: [Int]] = [:]

  package init(_ names: [FoldedName]) {
    self.names = names
    letters = names.map(LetterSet.init)
    for (position, name) in names.enumerated() {
      for word in Set(name.words) { byWord[word, default: []].append(position) }
    }
    for (position, name) in names.enumerated() {
      if let word = rarest(of: name) { byRarestWord[word, default: []].append(position) }
    }
  }

  private func rarest(of name: FoldedName) -> String? {
    name.words.min { (byWord[$0]?.count ?? 0, $0) < (byWord[$1]?.count ?? 0, $1) }
  }

  /// Positions of the names near another, ascending.
  ///
  /// - Complexity: O(*n*) comparisons of two words of the machine, and one of names for each that they leave.
  package func positions(near name: FoldedName) -> [Int] {
    var found = Set(name.words.flatMap { byRarestWord[$0] ?? [] })
    // Words that join others may be missing from a name of the same words.
    let telling = name.words.filter { !FoldedName.isConnective($0) }
    if let word = telling.min(by: { (byWord[$0]?.count ?? 0) < (byWord[$1]?.count ?? 0) }) {
      found.formUnion(byWord[word] ?? [])
    }
    let own = LetterSet(name)
    for position in letters.indices where letters[position].mayBeNear(own) { found.insert(position) }
    return found.sorted().filter { name.isNear(names[$0]) }
  }
}

/// Which letters a name has, how many, and its numbers: enough to tell most names apart that are not a few letters from
/// each other.
private struct LetterSet {
  private let bits: UInt64
  private let count: Int
  private let numbers: Int

  init(_ name: FoldedName) {
    var (bits, count): (UInt64, Int) = (0, 0)
    for word in name.words {
      for scalar in word.unicodeScalars {
        bits |= 1 << UInt64(scalar.value & 63)
        count += 1
      }
    }
    (self.bits, self.count) = (bits, count)
    numbers = name.numbers.hashValue
  }

  /// Each letter that is changed takes one from the set at most, and adds one.
  func mayBeNear(_ other: Self) -> Bool {
    let allowed = FoldedName.allowedEdits(min(count, other.count))
    return numbers == other.numbers && abs(count - other.count) <= allowed
      && (bits ^ other.bits).nonzeroBitCount <= 2 * allowed
  }
}
