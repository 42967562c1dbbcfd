/// A column of a table region.
package struct TableColumn: Sendable, Hashable {
  /// Counts from 1, as on the sheet.
  package var number: Int
  /// The header's cells from top to bottom, joined by spaces.
  package var label: String
  package var role: ColumnRole
  package var isHidden: Bool
  /// For a total: the numbers of the columns it adds up.
  package var covers: [Int] = []
  /// Of those, the columns that it takes away: a rest is a grant less what was spent.
  package var deducts: [Int] = []
  /// A total recognised by its figures rather than its label.
  package var evidence = Claim.Evidence.label
  /// For a total: how sure the figures are of its parts, in bits.
  package var bits = 0
  /// For a total: a formula names its parts.
  package var isOfFormula = false
  /// Nothing says what its figures are.
  package var isUnexplained = false
  package var style = NumberStyle.danish
  /// What its figures measure.
  package var measure = FigureMeasure.main
  /// What its heading says its amounts are counted in; `nil` where it says nothing.
  package var unit: StatedUnit?
  /// Its amounts count against the others: the credit beside a debit.
  package var isDeducted = false

  package init(number: Int, label: String, role: ColumnRole, isHidden: Bool) {
    self.number = number
    self.label = label
    self.role = role
    self.isHidden = isHidden
  }
}
