/// The one name among several that someone most likely meant.
struct NearestName {
  /// `nil` where none is near.
  let name: String?

  /// Near is within a third of the letters, at least one and at most three; the first of equals wins.
  init(to word: String, among names: [String]) {
    let reach = min(3, max(1, word.count / 3))
    let letters = Array(word.lowercased())
    let near = names.map { (name: $0, distance: Self.distance(letters, Array($0.lowercased()))) }
      .filter { $0.distance <= reach }
    name = near.min { $0.distance < $1.distance }?.name
  }

  /// Letters to insert, remove or replace to turn one word into the other; a swap of neighbours counts two.
  ///
  /// - Complexity: O(*n* · *m*) in the words' lengths.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var previous = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var current = [index + 1]
      for (place, candidate) in other.enumerated() {
        let replaced = previous[place] + (letter == candidate ? 0 : 1)
        current.append(min(replaced, previous[place + 1] + 1, current[place] + 1))
      }
      previous = current
    }
    return previous[other.count]
  }
}
