/// What the ledger remembers of one file that a run read.
package struct InputRecord: Sendable, Hashable, Encodable {
  /// The path within the job's folder.
  package var path: String
  package var sha256: String
  package var bytes: Int
  /// Empty where neither the job nor recognition could tell.
  package var kind: String
  package var partner: String
  package var rows: Int
  package var facts: Int
  /// A `SourceReport.Status`.
  package var status: String

  package init(
    path: String, sha256: String, bytes: Int, kind: String, partner: String, rows: Int, facts: Int,
    status: String
  ) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.kind = kind
    self.partner = partner
    self.rows = rows
    self.facts = facts
    self.status = status
  }
}
