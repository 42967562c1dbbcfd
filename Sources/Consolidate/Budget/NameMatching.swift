internal import AfstemModel

/// Pairs names with the names they are near, where that is unique both ways.
enum NameMatching {
  /// - Parameters:
  ///   - names: Names without an equal.
  ///   - candidates: Names that nothing is paired with yet.
  /// - Returns: For each name that is near one candidate alone, and alone near it, that candidate.
  static func pairs(_ names: [FoldedName], with candidates: [FoldedName]) -> [FoldedName: FoldedName] {
    let index = NearNameIndex(candidates)
    var near: [FoldedName: [FoldedName]] = [:]
    var claims: [FoldedName: Int] = [:]
    for name in names {
      let found = index.positions(near: name).map { candidates[$0] }
      near[name] = found
      for candidate in found { claims[candidate, default: 0] += 1 }
    }
    return near.compactMapValues { found in
      guard found.count == 1, let only = found.first, claims[only] == 1 else { return nil }
      return only
    }
  }
}
