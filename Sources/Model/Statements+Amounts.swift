extension Statements {
  package func commonAmounts(_ one: ActivityPart, _ other: ActivityPart) -> [Int: Int64]? {
    commonAmounts([one], [other])
  }

  /// The amounts in øre that both state for the same years; `nil` where they contradict each other in one, or
  /// agree on nothing but zeros.
  package func commonAmounts(_ some: [ActivityPart], _ others: [ActivityPart]) -> [Int: Int64]? {
    Self.commonAmounts(sums(some), sums(others))
  }

  /// The amounts in øre that two sums by year have in common, as those of parts.
  package static func commonAmounts(
    _ mine: [Int: IntervalSum], _ theirs: [Int: IntervalSum]
  ) -> [Int: Int64]? {
    var common: [Int: Int64] = [:]
    for (year, sum) in mine where sum.unknowns == 0 {
      guard let its = theirs[year], its.unknowns == 0 else { continue }
      guard its.known == sum.known else { return nil }
      common[year] = sum.published
    }
    return common.values.contains { $0 != 0 } ? common.filter { $0.value != 0 } : nil
  }

  /// What parts give by year.
  package func sums(_ parts: [ActivityPart]) -> [Int: IntervalSum] {
    parts.flatMap(\.statements).reduce(into: [:]) { sums, index in
      sums[budget[index].year, default: IntervalSum()].add(budget[index].amount.øre)
    }
  }
}
