/// Takes a word apart that is made of known ones: `restbudget`, `forbrugsprocent`.
struct CompoundWord {
  let words: LabelWords

  /// What the parts mean together; `nil` where one is not known, or none is of a measure.
  ///
  /// - Complexity: O(*n* · *k*) in the word's length, which is bounded, and that of the longest part.
  func senses(of word: String) -> [LabelSense]? {
    let letters = Array(word)
    guard (7...40).contains(letters.count) else { return nil }
    var reached: [Int: [LabelSense]] = [0: []]
    for start in letters.indices {
      guard let before = reached[start] else { continue }
      for (end, senses) in parts(of: letters, from: start) where reached[end] == nil {
        reached[end] = before + senses
      }
    }
    guard let senses = reached[letters.count], senses.contains(where: \.isOfMeasure) else { return nil }
    return senses
  }

  /// Where parts that start at a letter end, a joining `s` taken along.
  private func parts(of letters: [Character], from start: Int) -> [(end: Int, senses: [LabelSense])] {
    let lengths = 3...24
    return lengths.filter { start + $0 <= letters.count }.flatMap { length -> [(Int, [LabelSense])] in
      let end = start + length
      let senses = words.senses(of: String(letters[start..<end])).filter { $0.isPart(ofLength: length) }
      guard !senses.isEmpty else { return [] }
      let isJoined = end + 1 < letters.count && letters[end] == "s"
      return isJoined ? [(end, senses), (end + 1, senses)] : [(end, senses)]
    }
  }
}

extension LabelSense {
  var isOfMeasure: Bool {
    switch self {
    case .stage, .flow, .statistic, .counted: true
    default: false
    }
  }

  fileprivate func isPart(ofLength length: Int) -> Bool { self == .compound || (isOfMeasure && length >= 4) }
}
