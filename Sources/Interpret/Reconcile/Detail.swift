internal import AfstemModel

/// A statement as the total above or below it sees it.
struct Detail: Sendable, Hashable {
  var index: StatementIndex
  /// What the row is called.
  var label: String
  /// Øre for money, a number for counts.
  var figure: Stated<Int64>
  var isRounded = false
  var isHidden = false
  var provenance: Provenance
}

extension Detail {
  init(_ statement: BudgetStatement, at index: StatementIndex) {
    self.init(
      index: index, label: statement.item ?? statement.activity.label, figure: statement.amount.øre,
      isRounded: statement.isRounded, isHidden: statement.isHidden, provenance: statement.provenance)
  }

  init(_ statement: CrimeStatement, at index: StatementIndex) {
    self.init(
      index: index, label: statement.offence.label, figure: statement.count,
      provenance: statement.provenance)
  }

  /// The target of a year, or the baseline that it starts from.
  init(_ statement: TargetStatement, at index: StatementIndex, isBaseline: Bool) {
    self.init(
      index: index, label: statement.offence.label,
      figure: isBaseline ? statement.baseline : statement.target,
      provenance: (isBaseline ? statement.baselineProvenance : nil) ?? statement.provenance)
  }
}

extension Detail {
  /// The figure as a claim counts it: what is taken away is negative.
  fileprivate func signed(in claim: Claim) -> Self {
    guard claim.deducts.contains(index) else { return self }
    var detail = self
    detail.figure = figure.negated
    return detail
  }
}

extension Statements {
  /// What a claim covers; an index that no statement has is passed over.
  func details(of claim: Claim) -> [Detail] {
    guard tables.indices.contains(claim.table) else { return [] }
    return switch tables[claim.table].kind {
    case .budget:
      claim.covers.compactMap { index in
        budget.indices.contains(index) ? Detail(budget[index], at: index).signed(in: claim) : nil
      }
    case .crime, .incidents:
      claim.covers.compactMap { index in
        crimes.indices.contains(index) ? Detail(crimes[index], at: index).signed(in: claim) : nil
      }
    case .targets: targetDetails(of: claim)
    case .indicators: []
    }
  }

  /// Each baseline once, though a statement for every year repeats it; or the targets of the claim's year.
  private func targetDetails(of claim: Claim) -> [Detail] {
    let covered = claim.covers.filter(targets.indices.contains)
    let isBaseline = !covered.allSatisfy { index in
      targets[index].year != nil && targets[index].year == claim.period?.year
    }
    var seen: Set<Provenance> = []
    return covered.map { Detail(targets[$0], at: $0, isBaseline: isBaseline) }
      .filter {
        !isBaseline || targets[$0.index].baselineProvenance == nil || seen.insert($0.provenance).inserted
      }
  }
}

extension IntervalSum {
  init(_ details: some Sequence<Detail>) {
    self.init()
    for detail in details { add(detail.figure, isRounded: detail.isRounded) }
  }
}
