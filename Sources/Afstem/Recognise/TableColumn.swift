/// A column of a table region.
public struct TableColumn: Sendable, Hashable {
  /// Counts from 1, as on the sheet.
  public var number: Int
  /// The header's cells from top to bottom, joined by spaces.
  public var label: String
  public var role: ColumnRole
  public var isHidden: Bool
  /// For a total: the numbers of the columns it adds up.
  public var covers: [Int] = []
  /// A total recognised by its figures rather than its label.
  public var evidence = Claim.Evidence.label
  var style = NumberStyle.danish

  init(number: Int, label: String, role: ColumnRole, isHidden: Bool) {
    self.number = number
    self.label = label
    self.role = role
    self.isHidden = isHidden
  }
}
