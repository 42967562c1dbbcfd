/// A table of incidents, one a row, by the first rows of its file or sheet.
package struct IncidentTable: Sendable, Hashable {
  /// Rows by number, counting from 1; those above are titles, those beneath incidents.
  package var header: ClosedRange<Int>
  package var fields: IncidentFields
  /// What shows that the rows are incidents.
  package var reasons: [Message]

  /// How many rows are enough to know such a table by.
  package static let headLength = 250

  package init(header: ClosedRange<Int>, fields: IncidentFields, reasons: [Message]) {
    self.header = header
    self.fields = fields
    self.reasons = reasons
  }
}

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

extension IncidentFields {
  /// The columns of a table that tell of incidents; `nil` where none holds dates or periods.
  package init?(columns: [TableColumn]) {
    func number(_ role: ColumnRole) -> Int? { columns.first { $0.role == role }?.number }
    guard let date = number(.date) ?? number(.period) else { return nil }
    self.init(
      date: date, offence: number(.offenceType), area: number(.area), id: number(.id))
  }

  /// What a column is for, its number counting from 1.
  package func role(of column: Int) -> ColumnRole {
    switch column {
    case date: .date
    case offence: .offenceType
    case area: .area
    case id: .id
    default: .ignored
    }
  }
}

/// A table of incidents that was counted as it was read.
package struct CountedIncidents: Sendable, Hashable {
  package var table: IncidentTable
  package var summary: IncidentSummary

  package init(table: IncidentTable, summary: IncidentSummary) {
    self.table = table
    self.summary = summary
  }

  /// Rows of the table, and those above it among the first rows of its grid.
  package func rowCount(headed rows: [GridRow]) -> Int {
    rows.count { $0.number <= table.header.upperBound } + summary.recordCount
  }
}
