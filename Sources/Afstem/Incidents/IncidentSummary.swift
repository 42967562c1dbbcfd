/// An incident extract, counted.
public struct IncidentSummary: Sendable, Hashable {
  /// The incidents of one area, type and month.
  public struct Group: Sendable, Hashable {
    /// As spelt by the sender, spaces around it removed; empty where the field is blank or there is none.
    public var area: String
    public var offence: String
    public var year: Int
    /// 1 to 12.
    public var month: Int
    public var count: Int64
    /// The line of the first incident; counts from 1.
    public var line: Int
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

  /// By area, offence and month.
  public var groups: [Group] = []
  /// Records below the header.
  public var recordCount = 0
  /// The first and the last day that incidents are dated; a date without a day stands for its whole month.
  public var firstDay: CalendarDate?
  public var lastDay: CalendarDate?
  /// Records whose date is blank or cannot be read; they are in no group.
  public var malformedDates = Places()
  /// Records that repeat the id, area, type and month of one before; they are in no group.
  public var duplicates = Places()
  /// Records that share an id with one before but not its area, type and month; they are counted.
  public var sharedIDs = Places()
  /// Records too short to hold every column.
  public var shortRecords = Places()
  /// Civil registration numbers in the columns that are read, by field number; nothing of them is kept.
  public var personalNumbers: [Int: Places] = [:]

  public init() {}
}
