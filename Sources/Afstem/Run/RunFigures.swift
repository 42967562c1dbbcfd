/// The set that stands after a run, in numbers for who keeps watch.
public struct RunFigures: Sendable, Hashable {
  /// In the ledger; `nil` where it could not be written.
  public var run: Int64?
  public var rows: Int
  public var facts: Int
  public var errors: Int
  public var warnings: Int
  public var infos: Int
  /// By a `SourceReport.Status`.
  public var files: [String: Int]

  init(_ record: RunRecord, number: Int64?, _ inputs: [InputRecord]) {
    run = number
    rows = inputs.reduce(0) { $0 + $1.rows }
    facts = record.facts
    errors = record.errors
    warnings = record.warnings
    infos = record.infos
    files = Dictionary(grouping: inputs, by: \.status).mapValues(\.count)
  }
}
