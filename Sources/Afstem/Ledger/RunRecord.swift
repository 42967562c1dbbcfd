/// What the ledger remembers of one run.
package struct RunRecord: Sendable, Hashable, Encodable {
  /// How far a run came.
  package enum State: String, Sendable, Hashable, Encodable {
    /// Its output is whole beside the old one, and about to take its place.
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
  package var state: State
  /// The exit status.
  package var status: Int
  package var errors: Int
  package var warnings: Int
  package var infos: Int
  package var facts: Int

  package init(
    started: String, ended: String, version: String, fingerprint: String, outputDigest: String,
    state: State = .prepared, status: Int, errors: Int, warnings: Int, infos: Int, facts: Int
  ) {
    self.started = started
    self.ended = ended
    self.version = version
    self.fingerprint = fingerprint
    self.outputDigest = outputDigest
    self.state = state
    self.status = status
    self.errors = errors
    self.warnings = warnings
    self.infos = infos
    self.facts = facts
  }
}
