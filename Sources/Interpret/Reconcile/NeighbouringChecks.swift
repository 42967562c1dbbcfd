internal import AfstemModel

/// The checked claims of one table, to be found by what they add up.
struct NeighbouringChecks {
  private let checks: [TotalCheck]
  /// Claims that are none of rows, by their first detail.
  private var byFirstDetail: [StatementIndex: [Int]] = [:]
  private var bySum: [Sum: [Int]] = [:]

  private struct Sum: Hashable {
    var kind: Claim.Kind
    var known: Int128
  }

  init(_ checks: [TotalCheck]) {
    self.checks = checks
    for (number, check) in checks.enumerated() {
      if check.claim.kind != .row, let first = check.details.first {
        byFirstDetail[first.index, default: []].append(number)
      }
      if check.sum.unknowns == 0 {
        bySum[Sum(kind: check.claim.kind, known: check.sum.known), default: []].append(number)
      }
    }
  }

  /// Claims of the same period whose details are some of a claim's.
  ///
  /// - Complexity: O(*d*), with *d* the details of the claim and of those that begin with one of them.
  func beneath(_ check: TotalCheck) -> [TotalCheck] {
    let details = Set(check.details.map(\.index))
    return check.details.flatMap { byFirstDetail[$0.index] ?? [] }.sorted().map { checks[$0] }.filter {
      other in
      other.claim.period == check.claim.period && other.details.count < details.count
        && other.claim.provenance != check.claim.provenance
        && details.isSuperset(of: other.details.lazy.map(\.index))
    }
  }

  /// Claims of the same kind and of other periods that add up to a figure; two are as good as more.
  func ofOtherPeriods(_ check: TotalCheck, withSum known: Int128) -> [TotalCheck] {
    let same = bySum[Sum(kind: check.claim.kind, known: known)] ?? []
    return Array(
      same.lazy.map { checks[$0] }.filter {
        $0.claim.period != check.claim.period && $0.claim.provenance != check.claim.provenance
      }.prefix(2))
  }
}
