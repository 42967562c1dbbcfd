/// An incident extract, counted.
package struct IncidentSummary: Codable, Sendable, Hashable {
  /// The incidents of one area, type and period.
  package struct Group: Codable, Sendable, Hashable {
    /// As the sender spells it, without surrounding spaces; empty if the field is blank or there is none.
    package var area: String
    package var offence: String
    /// The month, or the longer period that the record states instead of a day.
    package var period: Period
    package var count: Int64
    /// The line of the first incident; counts from 1.
    package var line: Int

    package init(area: String, offence: String, period: Period, count: Int64, line: Int) {
      self.area = area
      self.offence = offence
      self.period = period
      self.count = count
      self.line = line
    }
  }

  /// A record that repeats an earlier one; lines count from 1.
  package struct Repeat: Codable, Sendable, Hashable {
    package var line: Int
    package var earlier: Int

    package init(line: Int, earlier: Int) {
      self.line = line
      self.earlier = earlier
    }
  }

  /// A header that comes again between the records, and where the fields stand beneath it.
  package struct Header: Codable, Sendable, Hashable {
    package var line: Int
    package var fields: IncidentFields

    package init(line: Int, fields: IncidentFields) {
      self.line = line
      self.fields = fields
    }
  }

  /// The number of occurrences, and the first of them.
  package struct Places: Codable, Sendable, Hashable {
    package private(set) var count = 0
    /// The first lines, ascending, at most ``capacity`` of them; they count from 1.
    package private(set) var lines: [Int] = []

    package static let capacity = 20

    package init() {}

    package mutating func append(line: Int) {
      count += 1
      if lines.count < Self.capacity { lines.append(line) }
    }

    /// For lines that come in any order.
    package init(_ found: [Int]) {
      count = found.count
      lines = Array(found.sorted().prefix(Self.capacity))
    }

    package static func += (sum: inout Self, other: Self) {
      sum.count += other.count
      sum.lines = Array((sum.lines + other.lines).sorted().prefix(capacity))
    }
  }

  /// In the order of their lines.
  package var groups: [Group] = []
  /// Records below the header that are incidents.
  package var recordCount = 0
  /// The headers between them, in the order of their lines.
  package var headers: [Header] = []
  /// The line of the last record.
  package var lastLine = 0
  /// The first and the last day of incidents; a date without a day counts as its whole period.
  package var firstDay: CalendarDate?
  package var lastDay: CalendarDate?
  /// Records whose date is blank or cannot be read; they are in no group.
  package var malformedDates = Places()
  /// Records of a day that no incident is of, but systems write for an unknown one; they are in no group.
  package var placeholderDates = Places()
  /// Records whose id was rounded by a spreadsheet; they are counted.
  package var damagedIDs = Places()
  /// Records that repeat the id, area, type and period of one before; they are in no group.
  package var duplicates = Places()
  /// The first of them, each with the one that it repeats.
  package var firstDuplicates: [Repeat] = []
  /// Records that share an id with one before but not its area, type and period; they are counted.
  package var sharedIDs = Places()
  /// Where civil registration numbers occur, by field number, unread columns included; the numbers are not kept.
  package var personalNumbers: [Int: Places] = [:]

  package init() {}
}
