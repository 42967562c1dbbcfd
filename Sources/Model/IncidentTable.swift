/// A table with one incident per row, recognised by the first rows of its file or sheet.
package struct IncidentTable: Codable, Sendable, Hashable {
  /// The rows of the header, counting from 1; titles are above, incidents below.
  package var header: ClosedRange<Int>
  package var fields: IncidentFields
  /// Why the rows are taken for incidents.
  package var reasons: [Message]

  /// The number of rows that are enough to recognise such a table.
  package static let headLength = 250

  package init(header: ClosedRange<Int>, fields: IncidentFields, reasons: [Message]) {
    self.header = header
    self.fields = fields
    self.reasons = reasons
  }
}

/// The fields of an incident extract that are read; all others are ignored.
package struct IncidentFields: Codable, Sendable, Hashable {
  /// Field numbers count from 1.
  package var date: Int
  /// `nil` if the extract is of a single type.
  package var offence: Int?
  /// `nil` if the extract has no areas and is of the whole partnership.
  package var area: Int?
  /// `nil` if incidents have no id; nothing then counts as a duplicate.
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
  /// The fields of a table of incidents, by column roles; `nil` if no column has dates or periods.
  package init?(columns: [TableColumn]) {
    func number(_ role: ColumnRole) -> Int? { columns.first { $0.role == role }?.number }
    guard let date = number(.date) ?? number(.period) else { return nil }
    self.init(
      date: date, offence: number(.offenceType), area: number(.area), id: number(.id))
  }

  /// The role of a column, whose number counts from 1.
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

  /// The fields of the record on a line, by the last header above it.
  package func fields(at line: Int) -> IncidentFields {
    summary.headers.last { $0.line < line }?.fields ?? table.fields
  }

  /// The number of rows in the table, and above it among the first rows of its grid.
  package func rowCount(headed rows: [GridRow]) -> Int {
    rows.count { $0.number <= table.header.upperBound } + summary.headers.count + summary.recordCount
  }
}
