internal import AfstemCells
internal import AfstemModel

/// What is reported for each target, the counts of several types added up for a total row.
struct TargetCounts: Sendable {
  private let statements: Statements
  private let reported: ReportedCrime
  /// For each row that adds up others, the types it covers.
  private let covered: [StatementIndex: [String]]

  init(_ statements: Statements, reported: ReportedCrime) {
    self.statements = statements
    self.reported = reported
    let totals = statements.targets.indices.filter { statements.targets[$0].isTotal }
    covered = Dictionary(
      uniqueKeysWithValues: totals.map { index in
        (index, statements.typesByClaim(index) ?? statements.typesByTable(index))
      })
  }

  /// `nil` while any part of it is not reported in full.
  func reported(_ index: StatementIndex, in year: Int) -> Int64? {
    let types = covered[index] ?? [statements.targets[index].offence.offenceKey]
    guard !types.isEmpty else { return nil }
    return types.reduce(Int64?.some(0)) { sum, type in
      guard let sum, let count = reported.counts[ReportedCrime.Key(offence: type, year: year)] else {
        return nil
      }
      let (total, overflow) = sum.addingReportingOverflow(count.count)
      return overflow ? nil : total
    }
  }
}

extension Statements {
  /// The types that the total's own claim covers; `nil` where its row makes no claim.
  fileprivate func typesByClaim(_ index: StatementIndex) -> [String]? {
    let total = targets[index]
    let rows = [total.provenance, total.baselineProvenance].compactMap(\.self)
    let claim = claims.first { claim in
      claim.table == total.table && rows.contains { $0.isInRow(of: claim.provenance) }
        && !claim.covers.isEmpty
    }
    return claim?.covers.filter(targets.indices.contains).map { targets[$0].offence.offenceKey }.unique
  }

  /// All types of the total's table that are not merely monitored.
  fileprivate func typesByTable(_ index: StatementIndex) -> [String] {
    targets.filter { $0.table == targets[index].table && !$0.isTotal && $0.rule != .monitor }
      .map(\.offence.offenceKey).unique
  }
}

extension Provenance {
  /// Whether both stand in one row of one table.
  fileprivate func isInRow(of other: Self) -> Bool {
    guard file == other.file, sheet == other.sheet else { return false }
    return switch (place, other.place) {
    case (.cell(_, let mine), .cell(_, let theirs)): mine.row == theirs.row
    case (.field(let mine, _), .field(let theirs, _)): mine == theirs
    default: false
    }
  }
}
