internal import AfstemCells
internal import AfstemModel

/// The formulas of our templates: the sum of the cells above, `SUM(C5:C14)`, and what is left of an amount,
/// `1800000-C15`.
enum TemplateFormula {
  /// Whether a cell holds one without a result.
  ///
  /// - Parameter column: Where the cell stands; counts from 1.
  static func matches(_ content: RawCell.Content, in column: Int) -> Bool {
    guard case .formulaWithoutValue(let formula) = content else { return false }
    if formula.hasPrefix("SUM("), formula.hasSuffix(")") {
      return CellRange(String(formula.dropFirst(4).dropLast()))?.columns == column...column
    }
    let terms = formula.split(separator: "-", omittingEmptySubsequences: false)
    guard terms.count == 2, ExactDecimal(String(terms[0])) != nil else { return false }
    return CellReference(String(terms[1]))?.column == column
  }
}
