/// Everything consolidated: what a run publishes.
package struct DataPackage: Sendable, Hashable {
  package var partnership: Partnership
  package var crime: [CrimeFact] = []
  package var targets: [TargetFact] = []
  package var budget: [BudgetFact] = []
  package var totals: [Reconciliation] = []
  package var indicators: [IndicatorFact] = []
  package var evidence: [Evidence] = []
  /// Most severe first, then by place.
  package var findings: [Finding] = []
  package var sources: [SourceReport] = []
  /// What has not come, in the order of the job.
  package var missing: [MissingInput] = []
  /// Counts below it are withheld, with what they could be worked out from; `nil` where everything is told.
  package var threshold: Int64?
  /// How many figures are withheld; `nil` where everything is told.
  package var withheldCount: WithheldCount?

  package init(partnership: Partnership) { self.partnership = partnership }
}

/// What became of one file.
package struct SourceReport: Codable, Sendable, Hashable {
  /// How far a file came.
  package enum Status: String, Codable, Sendable, Hashable, CaseIterable {
    case imported
    /// It was read, and nothing in it was recognised.
    case unrecognised
    case unreadable
    case empty
  }

  package var file: SourceFile
  /// As decided by the job or by recognition; `nil` where neither could.
  package var kind: ExtractKind?
  /// Names of worksheets, in order.
  package var sheets: [String]
  package var rowCount: Int
  package var factCount: Int
  package var status: Status
  /// Its figures; `nil` for one whose incidents were counted as they were read.
  package var figures: FigureCount?
  /// What the job says is to be left out; `nil` where it says nothing.
  package var ignored: IgnoredFigures?
  /// What tells the file's size and content is known, and left out of a public edition.
  package var isWithheld = false

  package init(
    file: SourceFile, kind: ExtractKind?, sheets: [String], rowCount: Int, factCount: Int, status: Status
  ) {
    self.file = file
    self.kind = kind
    self.sheets = sheets
    self.rowCount = rowCount
    self.factCount = factCount
    self.status = status
  }
}
