/// A table of incidents, one a row, by the first rows of its file or sheet.
public struct IncidentTable: Sendable, Hashable {
  /// Rows by number, counting from 1; those above are titles, those beneath incidents.
  public var header: ClosedRange<Int>
  public var fields: IncidentFields
  /// What shows that the rows are incidents.
  public var reasons: [Message]

  /// How many rows are enough to know such a table by.
  public static let headLength = 250

  public init(header: ClosedRange<Int>, fields: IncidentFields, reasons: [Message]) {
    self.header = header
    self.fields = fields
    self.reasons = reasons
  }
}

/// A table of incidents that was counted as it was read.
public struct CountedIncidents: Sendable, Hashable {
  public var table: IncidentTable
  public var summary: IncidentSummary

  public init(table: IncidentTable, summary: IncidentSummary) {
    self.table = table
    self.summary = summary
  }
}
