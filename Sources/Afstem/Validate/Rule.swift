internal import Model

/// One thing that can be wrong with what partners state.
///
/// A rule's documentation is its page in the manual: what it says, when, and what it looks like.
protocol Rule: Sendable {
  /// The finding's stable name.
  static var code: Finding.Code { get }

  /// - Returns: Findings in the order of what they are about.
  func findings(in review: Review) -> [Finding]
}
