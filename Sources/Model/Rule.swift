/// One thing that can be wrong with what partners state.
///
/// When its finding is raised, and what is said then, stands in the file of its code under `Findings`.
package protocol Rule<Subject>: Sendable {
  /// What the rule looks at.
  associatedtype Subject

  /// The finding's stable name.
  static var code: Finding.Code { get }

  /// - Returns: Findings in the order of what they are about.
  func findings(in subject: Subject) -> [Finding]
}
