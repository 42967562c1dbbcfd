/// What the ledger remembers of one run.
public struct RunRecord: Sendable, Hashable, Encodable {
  /// How far a run came.
  public enum State: String, Sendable, Hashable, Encodable {
    /// Its output is whole beside the old one, and about to take its place.
    case prepared
    case published
    /// It ended before its output was in place.
    case abandoned
  }

  /// Counts from 1, in the order of the runs whatever the clock said; `nil` until the ledger has it.
  public internal(set) var id: Int64?
  /// ISO 8601, in UTC.
  public var started: String
  public var ended: String
  public var version: String
  /// Of everything that decides the output: the program's version, the job file, the inputs and the options.
  public var fingerprint: String
  /// Of the output set, to tell after a crash whether it was put in place.
  public var outputDigest: String
  public var state: State
  /// The exit status.
  public var status: Int
  public var errors: Int
  public var warnings: Int
  public var infos: Int
  public var facts: Int

  public init(
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
