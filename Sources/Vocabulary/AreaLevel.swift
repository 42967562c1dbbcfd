internal import AfstemModel

/// How large a place is, as national statistics divide the country; places of two levels are never added up.
package enum AreaLevel: String, Sendable, Hashable, CaseIterable {
  case country
  case region
  case province
  /// A municipality, a district, or a place that is not told.
  case local

  package init(_ area: String, vocabulary: Vocabulary) {
    let folded = area.folded
    self =
      Self.allCases.first { level in
        guard let words = vocabulary.areaLevels[level] else { return false }
        return level == .country ? words.contains(folded) : words.prefix(of: folded) != nil
      } ?? .local
  }
}

/// The levels of places, each worked out once.
package struct AreaLevels: Sendable {
  private let levels: [String: AreaLevel]

  package init(_ areas: some Sequence<String>, vocabulary: Vocabulary) {
    levels = Dictionary(
      Set(areas).map { ($0, AreaLevel($0, vocabulary: vocabulary)) }, uniquingKeysWith: { level, _ in level })
  }

  /// Those of the areas that are of the smallest level among them, in their order.
  package func smallest(among areas: [String]) -> [String] {
    let present = Set(areas.compactMap { levels[$0] })
    guard let smallest = AreaLevel.allCases.last(where: present.contains) else { return [] }
    return areas.filter { levels[$0] == smallest }
  }
}
