internal import Files
internal import Model
internal import SystemPackage

/// Counts a table of incidents whose first rows have been read and whose others are still to come.
struct IncidentCount {
  private let table: IncidentTable
  private let limits: Limits
  private var tally: IncidentTally

  init(_ table: IncidentTable, limits: Limits) {
    self.table = table
    self.limits = limits
    tally = IncidentTally(table.fields)
  }

  /// Counts the rows that are in memory, those of the header and above it left out.
  mutating func add(_ rows: [GridRow]) throws(FileProblem) {
    for row in rows where row.number > table.header.upperBound { try add(row) }
  }

  /// - Throws: where the groups are more than a table may have rows, or ids cannot be put aside.
  mutating func add(_ record: borrowing some IncidentRecord & ~Escapable) throws(FileProblem) {
    do throws(Errno) {
      try tally.add(record)
    } catch {
      throw FileProblem(.unreadableFile(.idsNotCompared(error)))
    }
    guard tally.groupCount <= limits.rows else {
      throw FileProblem(.limitExceeded(groupsAllowed: limits.rows))
    }
  }

  consuming func finish() throws(FileProblem) -> CountedIncidents {
    do throws(Errno) {
      return CountedIncidents(table: table, summary: try tally.finish())
    } catch {
      throw FileProblem(.unreadableFile(.idsNotCompared(error)))
    }
  }
}
