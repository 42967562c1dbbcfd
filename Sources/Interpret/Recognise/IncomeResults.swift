internal import AfstemModel

/// Reads `Udgifter = Indtægter + Netto`, which figures bear out as well, as what it means: the net is the difference.
struct IncomeResults {
  let rows: [TableRow]
  let lexicon: LabelLexicon

  func read(_ sums: [TableSums.Sum]) -> [TableSums.Sum] {
    let labels = Dictionary(
      rows.map { ($0.number, Array($0.labels.values)) }, uniquingKeysWith: { one, _ in one })
    return sums.map { sum in
      guard sum.minuend == nil, sum.parts.count == 2, let income = sum.parts.first, let net = sum.parts.last,
        sum.total < income, labels[income]?.contains(where: lexicon.isIncome) ?? false
      else { return sum }
      var difference = sum
      difference.total = net
      difference.parts = [sum.total, income]
      difference.minuend = sum.total
      return difference
    }
  }
}
