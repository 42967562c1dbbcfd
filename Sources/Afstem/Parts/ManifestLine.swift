internal import AfstemDigest
package import AfstemModel

/// What was staged of one file, in one line of JSON: what a scheduler counts and a merge looks up.
package struct ManifestLine: Codable, Sendable, Hashable {
  /// The form of manifests and parts; a program reads its own alone.
  static let currentFormat = 1

  /// A file that was written.
  package struct Output: Codable, Sendable, Hashable {
    /// Beside the manifest.
    package var path: String
    package var sha256: String
    package var bytes: Int
  }

  /// What became of the rows.
  package struct Rows: Codable, Sendable, Hashable {
    package var read: Int
    package var statements: Int
    package var claims: Int
    /// Statements of repeated and struck rows, which no sum counts.
    package var leftOut: Int
  }

  /// What the statements add up to, as they stand: exact, and to be added to those of other files.
  package struct Sums: Codable, Sendable, Hashable {
    /// Offences; `nil` where they do not fit.
    package var crimes: Int64?
    /// Kroner with a decimal point.
    package var budget: String?
  }

  var format = currentFormat
  /// The path that the job knows the file by.
  package var input: String
  package var sha256: String
  package var bytes: Int
  /// The stretch of the file; `nil` for all of it.
  package var range: TextRange?
  /// Whether the text ends before anything begins beyond the stretch.
  var reachesEnd: Bool?
  /// The job file's SHA-256.
  var job: String
  /// The program's version.
  var version = Version.current
  package var status: String
  package var rows: Rows
  package var sums: Sums
  /// Counts by severity.
  package var findings: [String: Int]
  /// SHA-256 of what the part says of the file, which is the same wherever and whenever the file is staged.
  var content: String
  package var output: Output
  /// The file of what the ids of a stretch hash to.
  package var ids: Output?

  init(_ file: StagedFile, of job: String, content: String, in output: Output) {
    input = file.path
    sha256 = file.sha256
    bytes = file.byteCount
    self.job = job
    let statuses = file.tables.map(\.statements.report.status)
    let status = file.refusal?.status ?? (statuses.contains(.imported) ? .imported : statuses.first ?? .empty)
    self.status = status.rawValue
    rows = Rows(file)
    sums = Sums(file)
    findings = Dictionary(grouping: file.findings, by: \.severity.rawValue).mapValues(\.count)
    self.content = content
    self.output = output
  }

  init(_ staged: StagedRange, of job: String, content: String, in output: Output) {
    self.init(staged.file, of: job, content: content, in: output)
    range = staged.range
    reachesEnd = staged.reachesEnd
    ids = staged.ids
    guard staged.file.refusal == nil else { return }
    status = (staged.problem == nil ? SourceReport.Status.imported : .unreadable).rawValue
    rows.read = staged.incidents?.summary.recordCount ?? 0
    sums.crimes = staged.incidents?.count
    if let problem = staged.problem { findings = [problem.severity.rawValue: 1] }
  }

  /// As manifests hold it, line end included.
  package var json: [UInt8] { JSONLine.text(of: self) }

  /// Whether a finding is an error.
  package var hasErrors: Bool { findings[Finding.Severity.error.rawValue] != nil }
}

extension ManifestLine.Rows {
  fileprivate init(_ file: StagedFile) {
    self.init(read: 0, statements: 0, claims: 0, leftOut: 0)
    for table in file.tables {
      let statements = table.statements.reconciled.statements
      read += table.statements.report.rowCount
      self.statements +=
        statements.crimes.count + statements.targets.count + statements.budget.count
        + statements.indicators.count
      claims += statements.claims.count
      leftOut += table.statements.reconciled.leftOut.count
    }
  }
}

extension ManifestLine.Sums {
  fileprivate init(_ file: StagedFile) {
    let statements = file.tables.map(\.statements.reconciled.statements)
    crimes = Self.sum(statements.flatMap(\.crimes).map(\.count))
    budget = Self.sum(statements.flatMap(\.budget).map(\.amount.øre)).map { "\(Amount(øre: $0))" }
  }

  private static func sum(_ figures: [Stated<Int64>]) -> Int64? {
    var sum: Int64 = 0
    for figure in figures {
      guard case .known(let value) = figure else { continue }
      let (next, overflow) = sum.addingReportingOverflow(value)
      if overflow { return nil }
      sum = next
    }
    return sum
  }
}
