/// Which fields of an incident extract are read; all others are dropped where they stand.
public struct IncidentFields: Sendable, Hashable {
  /// Field numbers count from 1.
  public var date: Int
  /// `nil` where the extract is of one type.
  public var offence: Int?
  /// `nil` where the extract names no area: the whole partnership.
  public var area: Int?
  /// `nil` where incidents have no id; nothing is then taken for a duplicate.
  public var id: Int?

  public init(date: Int, offence: Int?, area: Int? = nil, id: Int? = nil) {
    self.date = date
    self.offence = offence
    self.area = area
    self.id = id
  }

  /// In no order.
  public var all: [Int] { [date, offence, area, id].compactMap { $0 } }
}
