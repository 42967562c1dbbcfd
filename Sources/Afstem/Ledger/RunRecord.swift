package import AfstemModel

/// The ledger's record of one run.
package struct RunRecord: Sendable, Hashable, Encodable {
  /// How far a run got.
  package enum State: String, Sendable, Hashable, Encodable {
    /// Its output is complete beside the old one and about to replace it.
    case prepared
    case published
    /// It ended before its output was in place.
    case abandoned
  }

  /// Counts from 1, in the order of the runs whatever the clock said; `nil` until the ledger has it.
  package internal(set) var id: Int64?
  /// ISO 8601, in UTC.
  package var started: String
  package var ended: String
  package var version: String
  /// Of everything that decides the output: the program's version, the job file, the inputs and the options.
  package var fingerprint: String
  /// Of the output set, to tell after a crash whether it was put in place.
  package var outputDigest: String
  package var state = State.prepared
  /// The exit status.
  package var status: Int
  package var errors: Int
  package var warnings: Int
  package var infos: Int
  package var facts: Int
  /// What had not come.
  package var missing: [MissingInput] = []
  /// What was mended since the run before; `nil` for the first run, and for a public edition.
  package var round: RoundCounts?
}

extension RunRecord {
  /// Whether the run made a public edition.
  package var isPublic: Bool { fingerprint.hasPrefix(Self.publicMark) }

  /// Whether the run made files of files, and no set.
  package var isOfProducts: Bool { fingerprint.hasPrefix(Self.productMark) }

  /// Whether the run published a set for the partners, of another job or other files.
  func isOfPlan(unlike fingerprint: String) -> Bool {
    state == .published && !isPublic && !isOfProducts && self.fingerprint != fingerprint
  }

  /// What the fingerprint of a run of products begins with.
  static let productMark = "products "

  /// What a public edition's fingerprint begins with.
  static let publicMark = "public "
}
