internal import Model

/// A total that is not the sum of what it covers.
///
/// Every total row, total column and subtotal is added up again: hidden rows counted, subtotals not, and a
/// repeated row left out where the total holds only without it. With unknown amounts (`?`) the known ones are a
/// lower bound, and a total below it differs. Half an øre is excused for each figure that a workbook holds with
/// parts of an øre.
///
/// Where one slip explains the difference to the øre, the message names it: a row left out or counted twice,
/// rows that a formula does not reach, hidden rows, subtotals counted too, two digits swapped, kr. mixed up with
/// 1.000 kr., a sign, a nought, the sum of another year.
///
///     Ark 'Oversigt', celle C12: I alt er 1.490.000, men C3:C11 giver 1.480.000 (afvigelse 10.000)
struct TotalDiffers: Rule {
  static let code = Finding.Code.totalDiffers

  func findings(in totals: TotalChecks) -> [Finding] {
    let ofTable = Dictionary(grouping: totals.checks, by: \.claim.table)
    return totals.checks.filter { $0.verdict == .differs }.compactMap { check in
      guard let claimed = check.claim.claimed.value, let difference = check.difference else { return nil }
      let reason = LikelyReason(
        check, among: ofTable[check.claim.table] ?? [], remainder: totals.remainder(beside: check.claim))
      let total = WordedTotal(
        check.claim, stated: claimed, of: check.details.count, sum: check.sum, gap: difference)
      return .totalDiffers(total, because: reason?.message, at: check.claim.provenance)
    }
  }
}
