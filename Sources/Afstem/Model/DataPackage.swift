/// Everything consolidated: what a run publishes.
public struct DataPackage: Sendable {
  public var partnership: Partnership
  public var crime: [CrimeFact] = []
  public var targets: [TargetFact] = []
  public var budget: [BudgetFact] = []
  public var totals: [Reconciliation] = []
  public var indicators: [IndicatorFact] = []
  public var evidence: [Evidence] = []
  /// Most severe first, then by place.
  public var findings: [Finding] = []
  public var sources: [SourceReport] = []
  /// Counts below it are withheld, with what they could be worked out from; `nil` where everything is told.
  public var threshold: Int64?

  public init(partnership: Partnership) { self.partnership = partnership }
}

/// What became of one file.
public struct SourceReport: Sendable, Hashable {
  /// How far a file came.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case imported
    /// It was read, and nothing in it was recognised.
    case unrecognised
    case unreadable
    case empty
  }

  public var file: SourceFile
  /// As decided by the job or by recognition; `nil` where neither could.
  public var kind: ExtractKind?
  /// Names of worksheets, in order.
  public var sheets: [String]
  public var rowCount: Int
  public var factCount: Int
  public var status: Status
  /// What tells the file's size and content is known, and left out of a public edition.
  public var isWithheld = false

  public init(
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
