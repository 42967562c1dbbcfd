/// What the tables of a run are written as.
package enum OutputFormat: String, Sendable, Hashable, CaseIterable {
  /// Always: the ledger, `afstem diff` and the data package rest on these files.
  case csv
  case xlsx
  case sqlite

  /// What a job that says nothing of it gets.
  package static let usual: Set<Self> = [.csv, .xlsx]

  /// The file that the tables are gathered in; `nil` where each has its own.
  package var fileName: String? {
    switch self {
    case .csv: nil
    case .xlsx: "consolidated.xlsx"
    case .sqlite: "afstem.sqlite"
    }
  }
}
