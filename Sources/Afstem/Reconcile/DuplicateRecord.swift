internal import Model

/// A row that repeats an earlier row of its table: the same names, the same figures.
///
/// It may be a slip or two like grants. The table's total decides: the row is kept out of the sum, and out of
/// the budget, only when a total holds without it and not with it. Rows without a name and rows of noughts are
/// not compared.
///
///     Ark 'Oversigt', celle C7: 'Akutpulje' gentager række 6; I alt passer kun uden den, så den er ikke talt med
struct DuplicateRecord: Rule {
  static let code = Finding.Code.duplicateRecord

  func findings(in totals: TotalChecks) -> [Finding] {
    totals.repeats.map { row in
      .duplicateRecord(
        row.label, of: row.first, isLeftOut: row.isLeftOut, hasTotal: row.hasTotal, at: row.provenance)
    }
  }
}
