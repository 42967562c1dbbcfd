/// Withholds counts below a threshold, and as many more as it takes that no reader can work one of them out.
///
/// A figure that is withheld is safe when several values are possible for it, whatever a reader makes of the figures
/// that are told: sums over areas, types, parts of a year and segments, targets and baselines, percentages, rows that
/// are not there because nothing was counted, and what earlier editions told.
///
/// A target is a goal and no count of anyone: it is withheld only with the baseline that it was worked out from.
package struct Suppression: Sendable, Hashable {
  /// The least count that is told; at least 1.
  package var threshold: Int64
  /// How many values must be possible for a figure that is withheld; at least 2.
  package var protection: Int64

  package init(threshold: Int64 = 5, protection: Int64 = 3) {
    self.threshold = max(threshold, 1)
    self.protection = min(max(protection, 2), 1_000_000)
  }
}

/// How many figures a public edition withholds.
package struct WithheldCount: Sendable, Hashable, Codable {
  /// Those below the threshold.
  package var small: Int
  /// Those that would give one of them away.
  package var others: Int
  /// Of the withheld, those that earlier editions give away all the same.
  package var exposed: Int

  package init(small: Int, others: Int, exposed: Int) {
    self.small = small
    self.others = others
    self.exposed = exposed
  }

  package var total: Int { small + others }
}
