/// Withholds counts below a threshold, and whatever they could be worked out from: what a public edition needs.
///
/// The figures of one offence type in one year are told in full, or by the year's figure alone, or not at all;
/// so a figure within a year is one of several of which only a sum is told, and that sum is at least the
/// threshold. Types of which a published total is the sum are withheld by two or more, likewise. Any figure
/// withheld may then be anything from zero to the threshold or beyond, whatever is added or subtracted.
///
/// A target is a goal and no count of anyone: it is withheld only with the baseline that it was worked out from.
package struct Suppression: Sendable, Hashable {
  /// The least count that is told; at least 1.
  package var threshold: Int64

  package init(threshold: Int64 = 5) { self.threshold = max(threshold, 1) }
}
