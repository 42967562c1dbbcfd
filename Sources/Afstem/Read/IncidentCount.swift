internal import Cells

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
  mutating func add(_ record: some IncidentRecord) throws(FileProblem) {
    do throws(SystemError) {
      try tally.add(record)
    } catch {
      throw .unreadable(error)
    }
    guard tally.groupCount <= limits.rows else { throw FileProblem(.limitExceeded, .groups(limits.rows)) }
  }

  consuming func finish() throws(FileProblem) -> CountedIncidents {
    do throws(SystemError) {
      return CountedIncidents(table: table, summary: try tally.finish())
    } catch {
      throw .unreadable(error)
    }
  }
}

extension FileProblem {
  fileprivate static func unreadable(_ error: SystemError) -> Self {
    Self(
      .unreadableFile,
      Message(
        da: "numrene kan ikke sammenlignes, for en midlertidig fil kan ikke skrives: \(error)",
        en: "ids cannot be compared, for a temporary file cannot be written: \(error)"))
  }
}

extension Message {
  fileprivate static func groups(_ limit: Int) -> Self {
    Self { language in
      let limit = language.grouped(Int64(limit))
      return language == .danish
        ? "hændelserne falder i flere end \(limit) grupper af område, type og periode (limits.rows); er en kolonne taget for en anden?"
        : "the incidents fall into more than \(limit) groups of area, type and period (limits.rows); is one column taken for another?"
    }
  }
}
