/// What a row of a table is for.
package enum RowRole: String, Sendable, Hashable, CaseIterable {
  case header
  case detail
  case total
  case subtotal
  /// What is left of a grant.
  case remainder
  /// What is granted for the year: what total and remainder are to give.
  case frame
  /// A part of the row above, never summed.
  case ofWhich
  /// A percentage, a rate or an average, never summed.
  case rate
  /// Figures that no total takes in, beneath the last or by their words: a count of rows, an index.
  case aside
  /// The name of the group of rows beneath it.
  case groupHeading
  /// More of the label of another row.
  case continuation
  case note

  /// Whether the row states a total of others.
  package var isTotal: Bool { self == .total || self == .subtotal }
}
