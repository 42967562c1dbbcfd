internal import AfstemModel

/// Names that an unknown label may stand for, to be suggested and never applied.
struct NearNames {
  /// Every spelling, with the name it stands for.
  private let spellings: [(spelling: FoldedName, name: String)]

  init(_ spellings: [(String, String)]) { self.spellings = spellings.map { (FoldedName($0.0), $0.1) } }

  /// Up to three names, the likeliest first.
  ///
  /// - Complexity: O(*n* · *m*²) in the number of spellings and the length of names, which are short.
  func names(for label: String) -> [String] {
    let folded = FoldedName(label)
    let scored = spellings.map { (score: Self.likeness(folded, $0.spelling), name: $0.name) }
    var names: [String] = []
    for candidate in scored.filter({ $0.score >= 60 }).sorted(by: {
      ($0.score, $1.name) > ($1.score, $0.name)
    })
    where !names.contains(candidate.name) { names.append(candidate.name) }
    return Array(names.prefix(3))
  }

  /// How alike two names are, 0 to 100: by their letters, or because they share a word.
  private static func likeness(_ one: FoldedName, _ other: FoldedName) -> Int {
    if one.isNear(other) { return 100 }
    let mine = letters(one)
    let theirs = letters(other)
    let length = max(mine.count, theirs.count)
    guard length > 0, length <= 80 else { return 0 }
    let letters = 100 - 100 * EditDistance.between(mine, theirs) / length
    let shared = Set(one.words).intersection(other.words).filter { $0.count >= 4 }
    return max(letters, shared.isEmpty ? 0 : 70)
  }

  /// Letters as a scan or a foreign keyboard may have left them: `oe`, `ae` and `aa` are one letter.
  private static func letters(_ name: FoldedName) -> [Unicode.Scalar] {
    let plain = name.words.joined().unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      switch scalar {
      case "æ": ["e"]
      case "ø": ["o"]
      case "å": ["a"]
      default: [scalar]
      }
    }
    return plain.indices.filter { $0 == 0 || !Self.doubles(plain[$0 - 1], plain[$0]) }.map { plain[$0] }
  }

  private static func doubles(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    (one == other && "aeo".unicodeScalars.contains(one)) || (one == "o" && other == "e")
  }
}
