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

/// A table of incidents that was counted as it was read.
package struct CountedIncidents: Sendable, Hashable {
  package var table: IncidentTable
  package var summary: IncidentSummary

  package init(table: IncidentTable, summary: IncidentSummary) {
    self.table = table
    self.summary = summary
  }
}
