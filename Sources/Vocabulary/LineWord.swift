/// What a word in the label of a row or column says of its figures, in any table.
package enum LineWord: String, Sendable, Hashable {
  /// They may be sums: `i alt`.
  case total
  /// They are averages, shares or changes, which are no parts of a sum.
  case rate
  /// They are a share of the line before: `heraf`.
  case ofWhich
  /// They are what one figure leaves of another: `Rest`.
  case difference
  /// They are money that comes in: `Indtægter`.
  case income
  /// They say who pays for what other lines cost: `Finansiering`.
  case funding
  /// They are those of an earlier year, for comparison: `Sidste års budget`.
  case earlierYear
  /// They are money that goes out: `Udgifter`.
  case expense
  /// They tell lines apart and count nothing: `Nr.`
  case key
}
