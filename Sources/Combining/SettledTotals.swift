internal import AfstemInterpret
internal import AfstemModel
internal import AfstemProof

/// Which rows and columns of a grid are totals, and so no data.
struct SettledTotals {
  /// By number.
  private(set) var rows: Set<Int> = []
  private(set) var columns: Set<Int> = []
  /// Lines that their figures alone speak of.
  private var doubtful: [(line: GridProof.TotalLine, isKept: Bool)] = []
  /// Rows that are totals by their names alone.
  private var named: [(number: Int, label: String)] = []

  init(_ proof: GridProof) {
    for line in proof.totalLines {
      switch line.axis {
      case .row:
        // What one row leaves of another is as likely a row like them.
        // One figure agrees with two others by chance, and three seldom do.
        let isTotal = line.isSaid || !line.isDifference && line.partCount > 1 && line.figureCount > 2
        if isTotal { rows.insert(line.number) }
        if !line.isSaid, line.figureCount > 1 { doubtful.append((line, isKept: !isTotal)) }
      case .column:
        let isTotal = line.isSaid || line.label.tidied.isEmpty
        if isTotal { columns.insert(line.number) }
        if !isTotal, line.partCount > 1 { doubtful.append((line, isKept: true)) }
      }
    }
    named = proof.rowsNamedTotals.filter { !rows.contains($0.number) }
    rows.formUnion(named.map(\.number))
  }

  /// What is to be said of them, where they stand in tables.
  func findings(in tables: [PlainTable], of file: String, sheet: String?) -> [Finding] {
    tables.flatMap { table -> [Finding] in
      let numbers = Set(table.rows.map(\.number))
      let place = CombinedTable(file, sheet: sheet)
      let first = table.columns.first?.number ?? 1
      let header = table.header.last?.number ?? 1
      let lines = doubtful.compactMap { line, isKept -> Finding? in
        switch line.axis {
        case .row:
          guard numbers.contains(line.number) else { return nil }
          let cell = place.provenance(row: line.number, column: first)
          return isKept
            ? .readingAmbiguous(rowKept: line.label.tidied, at: cell)
            : .readingAmbiguous(line.label.tidied, partCount: line.partCount, at: cell)
        case .column:
          guard table.columns.contains(where: { $0.number == line.number }) else { return nil }
          let cell = place.provenance(row: header, column: line.number)
          return .readingAmbiguous(columnKept: line.label.tidied, partCount: line.partCount, at: cell)
        }
      }
      let others = named.filter { numbers.contains($0.number) }.map { row in
        Finding.totalUnverifiable(
          named: row.label.tidied, at: place.provenance(row: row.number, column: first))
      }
      return lines + others
    }
  }
}
