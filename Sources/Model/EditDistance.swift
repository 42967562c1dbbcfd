/// How far apart two spellings are.
package enum EditDistance {
  /// Letters to insert, remove, replace, or swap with their neighbour, to turn one word into the other; no
  /// letter is edited twice (optimal string alignment).
  ///
  /// - Complexity: O(*n* · *m*) in the words' lengths.
  package static func between<Letter: Equatable>(_ one: [Letter], _ other: [Letter]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var current = [index + 1]
      for (place, candidate) in other.enumerated() {
        let replaced = previous[place] + (letter == candidate ? 0 : 1)
        var least = min(replaced, previous[place + 1] + 1, current[place] + 1)
        if index > 0, place > 0, letter == other[place - 1], one[index - 1] == candidate {
          least = min(least, beforePrevious[place - 1] + 1)
        }
        current.append(least)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[other.count]
  }
}
