/// Which fields of an incident extract are read; all others are dropped where they stand.
package struct IncidentFields: Sendable, Hashable {
  /// Field numbers count from 1.
  package var date: Int
  /// `nil` where the extract is of one type.
  package var offence: Int?
  /// `nil` where the extract names no area: the whole partnership.
  package var area: Int?
  /// `nil` where incidents have no id; nothing is then taken for a duplicate.
  package var id: Int?

  package init(date: Int, offence: Int?, area: Int? = nil, id: Int? = nil) {
    self.date = date
    self.offence = offence
    self.area = area
    self.id = id
  }

  /// In no order.
  package var all: [Int] { [date, offence, area, id].compactMap { $0 } }
}
