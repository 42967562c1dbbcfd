extension IncidentSummary {
  /// The counts of two extracts, or of two parts of one, as one.
  ///
  /// Adding is associative and commutative. Records that share an id across the two are not compared.
  package static func + (one: Self, other: Self) -> Self {
    var sum = one
    sum += other
    return sum
  }

  package static func += (sum: inout Self, other: Self) {
    sum.groups = added(sum.groups, other.groups)
    sum.recordCount += other.recordCount
    sum.lastLine = max(sum.lastLine, other.lastLine)
    sum.firstDay = [sum.firstDay, other.firstDay].compactMap(\.self).min()
    sum.lastDay = [sum.lastDay, other.lastDay].compactMap(\.self).max()
    sum.headers = (sum.headers + other.headers).sorted { $0.line < $1.line }
    sum.malformedDates += other.malformedDates
    sum.placeholderDates += other.placeholderDates
    sum.damagedIDs += other.damagedIDs
    sum.duplicates += other.duplicates
    sum.firstDuplicates = Array(
      (sum.firstDuplicates + other.firstDuplicates).sorted().prefix(Places.capacity))
    sum.sharedIDs += other.sharedIDs
    sum.personalNumbers.merge(other.personalNumbers, uniquingKeysWith: +)
  }

  /// By their first lines; names and periods settle groups that share one.
  private static func added(_ some: [Group], _ others: [Group]) -> [Group] {
    guard !some.isEmpty else { return others }
    guard !others.isEmpty else { return some }
    var groups: [Group.Key: Group] = [:]
    for group in [some, others].joined() { groups[group.key, default: group.blank].add(group) }
    return groups.values.sorted { one, other in
      (one.line, one.area, one.offence, one.period) < (other.line, other.area, other.offence, other.period)
    }
  }
}

extension IncidentSummary.Group {
  fileprivate struct Key: Hashable {
    var area: String
    var offence: String
    var period: Period
  }

  fileprivate var key: Key { Key(area: area, offence: offence, period: period) }

  /// The same group with nothing counted yet.
  fileprivate var blank: Self {
    var group = self
    group.count = 0
    return group
  }

  fileprivate mutating func add(_ other: Self) {
    count += other.count
    line = min(line, other.line)
  }
}

extension IncidentSummary.Repeat: Comparable {
  /// By line; the earlier one settles records of two extracts.
  package static func < (one: Self, other: Self) -> Bool {
    (one.line, one.earlier) < (other.line, other.earlier)
  }
}

extension IncidentSummary.Places {
  package static func + (one: Self, other: Self) -> Self {
    var sum = one
    sum += other
    return sum
  }
}
