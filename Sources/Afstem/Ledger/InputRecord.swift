/// What the ledger remembers of one file that a run read.
public struct InputRecord: Sendable, Hashable, Encodable {
  /// The path within the job's folder.
  public var path: String
  public var sha256: String
  public var bytes: Int
  /// Empty where neither the job nor recognition could tell.
  public var kind: String
  public var partner: String
  public var rows: Int
  public var facts: Int
  /// A `SourceReport.Status`.
  public var status: String

  public init(
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
