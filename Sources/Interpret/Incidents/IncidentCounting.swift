internal import AfstemCSV
internal import AfstemCells
internal import AfstemFiles
package import AfstemModel
package import AfstemRead
internal import SystemPackage
package import AfstemVocabulary

/// Counts tables of incidents.
package struct IncidentCounting: Sendable {
  let limits: JobLimits
  let vocabulary: Vocabulary

  package init(limits: JobLimits, vocabulary: Vocabulary) {
    self.limits = limits
    self.vocabulary = vocabulary
  }

  /// Reads an open grid to its end and counts its incidents, in memory that does not grow with their number.
  ///
  /// - Parameter table: The grid's table, recognised by its head.
  /// - Throws: if the grid cannot be read further, a limit is exceeded, or ids cannot be put aside.
  package func count(_ table: IncidentTable, in grid: consuming OpenGrid) throws(FileProblem) -> CountedGrid {
    var count = IncidentCount(
      table, headed: grid.head.unmasked, identities: SpilledIdentities(), limits: limits,
      vocabulary: vocabulary)
    try count.add(grid.head)
    switch consume grid {
    case .delimited(var grid):
      try grid.forEachRecord { record throws(FileProblem) in try count.add(record) }
      let incidents = try count.finish()
      return CountedGrid(grid: try grid.closed(countedAs: incidents), incidents: incidents)
    case .worksheet(var grid):
      try grid.forEachRow { row throws(FileProblem) in try count.add(row) }
      let incidents = try count.finish()
      return CountedGrid(grid: grid.closed(countedAs: incidents), incidents: incidents)
    }
  }
}

/// A grid whose incidents have been counted.
package struct CountedGrid {
  /// The head alone.
  package var grid: Reviewed<Grid>
  package var incidents: CountedIncidents
}

/// The count of a table of incidents as its rows are read.
struct IncidentCount<Identities: IncidentIdentities> where Identities.Failure == Errno {
  private let table: IncidentTable
  private let limits: JobLimits
  private var tally: IncidentTally<Identities>

  init(
    _ table: IncidentTable, headed rows: [GridRow], identities: Identities, limits: JobLimits,
    vocabulary: Vocabulary, hash: ByteHash = ByteHash()
  ) {
    self.table = table
    self.limits = limits
    let header = rows.last { table.header.contains($0.number) }.flatMap { HeaderAgain($0, table.fields) }
    let body = rows.lazy.filter { $0.number > table.header.upperBound }
    tally = IncidentTally(
      table.fields, header: header, shortDates: ShortDates(column: table.fields.date, of: body),
      identities: identities, vocabulary: vocabulary, hash: hash)
  }

  /// The headers that came again so far, also before the stretch that is counted.
  var headers: [IncidentSummary.Header] { tally.headers }

  /// Counts the rows of the head that are below the header.
  mutating func add(_ head: GridHead) throws(FileProblem) {
    for row in head.unmasked where row.number > table.header.upperBound { try add(row) }
  }

  /// - Throws: if there are more groups than a table may have rows, or ids cannot be put aside.
  mutating func add(_ record: borrowing some IncidentRecord & ~Escapable) throws(FileProblem) {
    do throws(Errno) {
      try tally.add(record)
    } catch {
      throw FileProblem(.unreadableFile(.idsNotCompared(error)))
    }
    guard tally.groupCount <= limits.ofFiles.rows else {
      throw FileProblem(.limitExceeded(groupsAllowed: limits.ofFiles.rows))
    }
  }

  /// Counts a record that lies in the stretch that is counted.
  mutating func add(
    _ record: borrowing some IncidentRecord & ~Escapable, _ place: TextRange.Place
  ) throws(FileProblem) {
    switch place {
    case .before: tally.pass(record)
    case .within: try add(record)
    case .after: break
    }
  }

  consuming func part() throws(FileProblem) -> IncidentPart {
    do throws(Errno) {
      return try tally.part()
    } catch {
      throw FileProblem(.unreadableFile(.idsNotCompared(error)))
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

extension TableRegion {
  /// Counts the incidents in the region's rows, if they were not counted as they were read, because several tables
  /// share a sheet.
  func heldIncidents(_ vocabulary: Vocabulary) -> CountedIncidents? {
    guard let fields = IncidentFields(columns: columns) else { return nil }
    let details = rows.filter { $0.role == .detail }.map(\.cells)
    var tally = IncidentTally(
      fields, shortDates: ShortDates(column: fields.date, of: details), identities: HeldIdentities(),
      vocabulary: vocabulary)
    for row in details { tally.add(row) }
    let first = header.first?.number ?? area.rows.lowerBound
    let table = IncidentTable(
      header: first...max(first, header.last?.number ?? first), fields: fields, reasons: [])
    return CountedIncidents(table: table, summary: tally.finish())
  }
}
