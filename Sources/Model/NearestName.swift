/// The one name among several that someone most likely meant.
package struct NearestName {
  /// `nil` where none is near.
  package let name: String?

  /// Near is within a third of the letters, at least one and at most three; the first of equals wins.
  package init(to word: String, among names: [String]) {
    let reach = min(3, max(1, word.count / 3))
    let letters = Array(word.lowercased())
    let near = names.map { (name: $0, distance: EditDistance.between(letters, Array($0.lowercased()))) }
      .filter { $0.distance <= reach }
    name = near.min { $0.distance < $1.distance }?.name
  }
}
