/// A stated total beside the sum of what it covers, each as a finding words it.
package struct WordedTotal: Sendable {
  /// What the total is called in a sentence.
  package var name: Message
  package var stated: Message
  /// What is summed: `C3:C11`.
  package var covered: Message
  /// Of the known figures.
  package var sum: Message
  /// The stated total less the sum.
  package var gap: Message
  package var unknowns: Int
  /// For programs: `1480000`.
  package var plainSum: String
  package var plainStated: String

  package init(
    name: Message, stated: Message, covered: Message, sum: Message, gap: Message, unknowns: Int,
    plainSum: String, plainStated: String
  ) {
    self.name = name
    self.stated = stated
    self.covered = covered
    self.sum = sum
    self.gap = gap
    self.unknowns = unknowns
    self.plainSum = plainSum
    self.plainStated = plainStated
  }
}

extension WordedTotal {
  /// - Parameters:
  ///   - stated: Øre for money.
  ///   - count: How many figures the claim covers.
  package init(_ claim: Claim, stated: Int64, of count: Int, sum: IntervalSum, gap: Int128) {
    let measure = claim.measure
    self.init(
      name: Message(claim.name), stated: Message { measure.text(Int128(stated), in: $0) },
      covered: Message { claim.coveredText(count, in: $0) }, sum: Message { measure.text(sum.known, in: $0) },
      gap: Message { measure.text(gap, in: $0) }, unknowns: sum.unknowns, plainSum: measure.plain(sum.known),
      plainStated: measure.plain(Int128(stated)))
  }
}
