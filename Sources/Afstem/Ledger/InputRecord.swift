/// The ledger's record of one input file.
package struct InputRecord: Sendable, Hashable, Encodable {
  /// The path within the job's folder.
  package var path: String
  package var sha256: String
  package var bytes: Int
  /// Empty if neither the job nor recognition decided it.
  package var kind: String
  package var partner: String
  package var rows: Int
  package var facts: Int
  /// A `SourceReport.Status`.
  package var status: String
}
