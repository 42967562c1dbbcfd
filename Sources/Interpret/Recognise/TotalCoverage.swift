internal import Model
internal import Vocabulary

/// Decides which rows each total of a table adds up, by place first and by arithmetic where places leave a choice.
struct TotalCoverage {
  let figures: FigureTable
  let columns: [Int]
  let lexicon: LabelLexicon

  /// The rows with their totals' covers.
  func covered(_ rows: [TableRow]) -> [TableRow] {
    var rows = rows
    let totals = rows.indices.filter { rows[$0].role.isTotal }
    for total in totals {
      let candidates = candidates(for: total, totals: totals, rows)
      rows[total].covers = best(candidates, for: total)
      if rows[total].role == .total, isPartial(total, totals: totals, rows) { rows[total].role = .subtotal }
    }
    return rows
  }

  /// Sets of rows that the total may add up, the likeliest first.
  private func candidates(for total: Int, totals: [Int], _ rows: [TableRow]) -> [[Int]] {
    let previous = totals.last { $0 < total } ?? -1
    let next = totals.first { $0 > total } ?? rows.count
    let before = details(in: (previous + 1)..<total, rows)
    let after = details(in: (total + 1)..<next, rows)
    let all = details(in: 0..<total, rows)
    let group = before.filter { rows[$0].group == rows[total].group || rows[total].group.isEmpty }
    let isLast = next == rows.count
    let label = rows[total].labels.values.sorted().first ?? ""
    let isGrand = isLast && lexicon.vocabulary.grandTotal.contains(label.folded)
    let areTotalsFirst = details(in: 0..<(totals.first ?? 0), rows).isEmpty
    let sets =
      areTotalsFirst
      ? [after, details(in: (total + 1)..<rows.count, rows), before, all]
      : isGrand || before.isEmpty ? [all, before, after] : [group, before, all]
    return sets.filter { !$0.isEmpty }
  }

  private func details(in range: Range<Int>, _ rows: [TableRow]) -> [Int] {
    range.filter { rows[$0].role == .detail }
  }

  /// The candidate whose figures hold in most columns; the first where none does.
  private func best(_ candidates: [[Int]], for total: Int) -> [Int] {
    var best = candidates.first ?? []
    var most = 0
    for candidate in candidates {
      let holds = figures.agreement(of: total, with: candidate, in: columns).holds
      if holds > most { (best, most) = (candidate, holds) }
    }
    return best
  }

  /// A total that leaves out rows which a later total takes in.
  private func isPartial(_ total: Int, totals: [Int], _ rows: [TableRow]) -> Bool {
    let details = rows.indices.filter { rows[$0].role == .detail }
    return totals.count > 1 && rows[total].covers.count < details.count
  }
}
