package import AfstemModel

/// The published set in numbers, for monitoring.
package struct RunFigures: Sendable, Hashable {
  /// The run's number in the ledger; `nil` if the ledger could not be written.
  package var run: Int64?
  /// `nil` for a public edition: rows add up what a file counts.
  package var rows: Int?
  package var facts: Int?
  package var errors: Int
  package var warnings: Int
  package var infos: Int
  /// By a `SourceReport.Status`.
  package var files: [String: Int]
  /// What has not come; of a public edition, from whom and no more.
  package var missing: [MissingInput]
  /// What became of the files that are made of others; `nil` for a job that makes none.
  package var products: ProductTally?

  init(_ record: RunRecord, number: Int64?, _ inputs: [InputRecord]) {
    run = number
    if !record.isPublic { (rows, facts) = (inputs.reduce(0) { $0 + $1.rows }, record.facts) }
    errors = record.errors
    warnings = record.warnings
    infos = record.infos
    missing = record.isPublic ? record.missing.map(\.withoutFiles) : record.missing
    files = Dictionary(grouping: inputs, by: \.status).mapValues(\.count)
  }
}
