internal import AfstemModel

/// A row that is struck through and still has its amounts.
struct StruckThrough: Rule {
  static let code = Finding.Code.struckThrough

  func findings(in totals: TotalChecks) -> [Finding] {
    totals.struck.map { row in
      .struckThrough(
        row.label, amounts: row.amounts, isLeftOut: row.isLeftOut, hasTotal: row.hasTotal, at: row.provenance)
    }
  }
}
