/// How large a place is, as national statistics divide the country; places of two levels are never added up.
enum AreaLevel: String, Sendable, Hashable, CaseIterable {
  case country
  case region
  case province
  /// A municipality, a district, or a place that is not told.
  case local

  init(_ area: String, vocabulary: Vocabulary = .standard) {
    let folded = area.folded
    self =
      Self.allCases.first { level in
        guard let words = vocabulary.areaLevels[level] else { return false }
        return level == .country ? words.contains(folded) : words.prefix(of: folded) != nil
      } ?? .local
  }

  /// The areas of the smallest level among them, in their order.
  static func smallest(among areas: [String]) -> [String] {
    let levels = areas.map { AreaLevel($0) }
    guard let smallest = allCases.last(where: levels.contains) else { return [] }
    return zip(areas, levels).compactMap { area, level in level == smallest ? area : nil }
  }
}
