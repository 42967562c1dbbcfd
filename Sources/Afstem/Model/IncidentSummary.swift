/// An incident extract, counted.
public struct IncidentSummary: Sendable, Hashable {
  /// The incidents of one area, type and period.
  public struct Group: Sendable, Hashable {
    /// As spelt by the sender, spaces around it removed; empty where the field is blank or there is none.
    public var area: String
    public var offence: String
    /// The month, or what longer period the record names instead of a day.
    public var period: Period
    public var count: Int64
    /// The line of the first incident; counts from 1.
    public var line: Int
  }

  /// A record that repeats an earlier one; lines count from 1.
  public struct Repeat: Sendable, Hashable {
    public var line: Int
    public var earlier: Int
  }

  /// How often something was met, and where first.
  public struct Places: Sendable, Hashable {
    public private(set) var count = 0
    /// The first lines, ascending, at most ``capacity`` of them; they count from 1.
    public private(set) var lines: [Int] = []

    public static let capacity = 20

    public init() {}

    mutating func append(line: Int) {
      count += 1
      if lines.count < Self.capacity { lines.append(line) }
    }

    /// For lines that come in any order.
    mutating func merge(_ found: [Int]) {
      count += found.count
      lines = Array((lines + found).sorted().prefix(Self.capacity))
    }
  }

  /// In the order of their lines.
  public var groups: [Group] = []
  /// Records below the header that are incidents.
  public var recordCount = 0
  /// The line of the last record.
  public var lastLine = 0
  /// The first and the last day that incidents are dated; a date without a day stands for its whole period.
  public var firstDay: CalendarDate?
  public var lastDay: CalendarDate?
  /// Records whose date is blank or cannot be read; they are in no group.
  public var malformedDates = Places()
  /// Records that repeat the id, area, type and period of one before; they are in no group.
  public var duplicates = Places()
  /// The first of them, each with the one that it repeats.
  public var firstDuplicates: [Repeat] = []
  /// Records that share an id with one before but not its area, type and period; they are counted.
  public var sharedIDs = Places()
  /// Civil registration numbers by field number, columns that are not asked for included; nothing of them is kept.
  public var personalNumbers: [Int: Places] = [:]

  public init() {}
}
