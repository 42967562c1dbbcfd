internal import AfstemModel

/// A row that repeats an earlier row of its table: the same names, the same figures.
struct DuplicateRecord: Rule {
  static let code = Finding.Code.duplicateRecord

  func findings(in totals: TotalChecks) -> [Finding] {
    totals.repeats.map { row in
      .duplicateRecord(
        row.label, of: row.first, isLeftOut: row.isLeftOut, hasTotal: row.hasTotal, at: row.provenance)
    }
  }
}
