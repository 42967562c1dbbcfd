internal import AfstemModel
internal import AfstemVocabulary

/// Decides which rows each total of a table adds up, by place first and by arithmetic where places leave a choice.
struct TotalCoverage {
  let figures: FigureTable
  let columns: [Int]
  let lexicon: LabelLexicon

  /// The rows with their totals' covers.
  func covered(_ rows: [TableRow]) -> [TableRow] {
    var rows = rows
    let totals = rows.indices.filter { rows[$0].role.isTotal }
    let detailCount = rows.count { $0.role == .detail }
    let areTotalsFirst = details(in: 0..<(totals.first ?? 0), rows).isEmpty
    for (rank, total) in totals.enumerated() {
      let place = Place(
        total: total, previous: rank > 0 ? totals[rank - 1] : -1,
        next: rank + 1 < totals.count ? totals[rank + 1] : rows.count, isFirstOfTable: areTotalsFirst,
        reachesFar: totals.count <= Self.mostFarTotals)
      rows[total].covers = best(candidates(at: place, rows), for: total)
      // One that leaves out rows which a later total takes in.
      let isPartial = totals.count > 1 && rows[total].covers.count < detailCount
      if rows[total].role == .total, isPartial { rows[total].role = .subtotal }
    }
    return rows
  }

  /// Where a total stands among the others of its table.
  private struct Place {
    let total: Int
    /// The totals next to it, or the ends of the table.
    let previous: Int
    let next: Int
    /// Whether the table's first total stands above all details.
    let isFirstOfTable: Bool
    /// Whether rows beyond the totals next to it may be its parts.
    let reachesFar: Bool
  }

  /// A table of more totals is one of groups: none of them, but the last, adds up what others do.
  private static let mostFarTotals = 500

  /// Sets of rows that the total may add up, the likeliest first; each is made when it is looked at.
  private func candidates(at place: Place, _ rows: [TableRow]) -> [() -> [Int]] {
    let total = place.total
    let before = { details(in: (place.previous + 1)..<total, rows) }
    let after = { details(in: (total + 1)..<place.next, rows) }
    let isLast = place.next == rows.count
    let all = { place.reachesFar || isLast ? details(in: 0..<total, rows) : [] }
    let allAfter = { place.reachesFar ? details(in: (total + 1)..<rows.count, rows) : [] }
    if place.isFirstOfTable { return [after, allAfter, before, all] }
    let label = rows[total].labels.values.sorted().first ?? ""
    let isGrand = isLast && lexicon.vocabulary.grandTotal.contains(label.folded)
    if isGrand || before().isEmpty { return [all, before, after] }
    let group = {
      before().filter { rows[$0].group == rows[total].group || rows[total].group.isEmpty }
    }
    return [group, before, all]
  }

  private func details(in range: Range<Int>, _ rows: [TableRow]) -> [Int] {
    range.filter { rows[$0].role == .detail }
  }

  /// The candidate whose figures hold in most columns; the first that has any rows where none does.
  private func best(_ candidates: [() -> [Int]], for total: Int) -> [Int] {
    var best: [Int]?
    var most = 0
    for candidate in candidates.lazy.map({ $0() }) where !candidate.isEmpty {
      let holds = figures.agreement(of: total, with: candidate, in: columns).holds
      if best == nil || holds > most { (best, most) = (candidate, max(most, holds)) }
      if holds == columns.count { break }
    }
    return best ?? []
  }
}
