/// The incidents of a stretch of an extract, counted, with repeated ones among them still.
///
/// Their ids lie elsewhere, in the order of the records. Names are bytes: texts that differ in any of them are names
/// that differ, even where a `String` would not tell them apart.
package struct IncidentPart: Codable, Sendable, Hashable {
  package struct Group: Codable, Sendable, Hashable {
    /// Places in ``IncidentPart/areas`` and ``IncidentPart/offences``, which count from 0.
    package var area: Int
    package var offence: Int
    package var period: Period
    package var count: Int64
    /// The line of the first incident; counts from 1.
    package var line: Int

    package init(area: Int, offence: Int, period: Period, count: Int64, line: Int) {
      self.area = area
      self.offence = offence
      self.period = period
      self.count = count
      self.line = line
    }
  }

  /// All but its groups.
  package var summary: IncidentSummary
  package var areas: [[UInt8]]
  package var offences: [[UInt8]]
  /// In the order of their lines.
  package var groups: [Group]

  package init(summary: IncidentSummary, areas: [[UInt8]], offences: [[UInt8]], groups: [Group]) {
    self.summary = summary
    self.areas = areas
    self.offences = offences
    self.groups = groups
  }

  /// Incidents, those that repeat others among them.
  package var count: Int64 { groups.reduce(0) { $0 &+ $1.count } }
}

extension IncidentPart {
  /// Whether its numbers are such as counting gives: what was written down may have been changed.
  package var isSound: Bool {
    groups.allSatisfy { group in
      areas.indices.contains(group.area) && offences.indices.contains(group.offence)
        && group.period.isSound && (1...Int64(Self.most)).contains(group.count)
        && (1...Self.most).contains(group.line)
    } && summary.isSound
  }

  /// More than any file has, and few enough that those of all stretches can be added.
  fileprivate static let most = 1 << 48
}

extension IncidentSummary {
  fileprivate var isSound: Bool {
    let places =
      [malformedDates, placeholderDates, damagedIDs, duplicates, sharedIDs] + personalNumbers.values
    let lines =
      places.flatMap(\.lines) + headers.map(\.line) + firstDuplicates.flatMap { [$0.line, $0.earlier] }
    let counts = places.map(\.count) + [recordCount, lastLine] + lines
    return groups.isEmpty && counts.allSatisfy { (0...IncidentPart.most).contains($0) }
      && headers.allSatisfy { $0.fields.isSound } && personalNumbers.keys.allSatisfy { $0 > 0 }
      && areDaysSound
  }

  private var areDaysSound: Bool {
    guard let firstDay, let lastDay else { return firstDay == nil && lastDay == nil }
    return firstDay <= lastDay && firstDay.isSound && lastDay.isSound
  }
}

extension CalendarDate {
  fileprivate var isSound: Bool {
    (0...9_999).contains(year) && (1...12).contains(month) && (1...31).contains(day)
  }
}

extension IncidentFields {
  /// Whether its numbers are such as fields have.
  package var isSound: Bool { all.allSatisfy { (1...Int(Int32.max)).contains($0) } }
}
