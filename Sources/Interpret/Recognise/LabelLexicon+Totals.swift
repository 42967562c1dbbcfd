internal import AfstemModel
internal import AfstemVocabulary

extension LabelLexicon {
  /// Whether a label says of its row that it totals the table, and names nothing within it: `I alt`, `Budget 2018 i alt`.
  func isTotalOfAll(_ label: String) -> Bool {
    if isBareTotal(label) { return true }
    guard rowRole(of: label) == .total else { return false }
    let reading = LabelGrammar.standard.reading(of: label)
    return reading.isWhole && reading.isTotal && reading.subjects.allSatisfy { $0 == .value }
  }
}
