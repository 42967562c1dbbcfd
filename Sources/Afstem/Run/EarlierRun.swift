internal import AfstemFiles
internal import AfstemModel
internal import AfstemPublish

/// The last published run of other files, or of another job, which an edition says what changed since.
///
/// A run that is forced anew changes nothing, and compares with what the run before it compared with.
struct EarlierRun {
  private let number: Int64
  private let inputs: [InputRecord]
  private let tables: [PublishedTable]
  private let findings: [FindingRecord]?

  /// `nil` where there is none.
  init?(in history: inout RunHistory, unlike fingerprint: String) {
    guard let run = history.lastPublished(unlike: fingerprint), let number = run.id else { return nil }
    self.number = number
    inputs = history.inputs(of: run)
    tables = history.tables(of: run)
    findings = history.findings(of: run)
  }

  /// The same, of a ledger that is only read; `nil` also where it cannot be.
  init?(stateFolder: String, unlike fingerprint: String) {
    guard FileStatus(path: "\(stateFolder)/\(Ledger.fileName)") != nil,
      let ledger = try? Ledger.reading(stateFolder: stateFolder),
      let run = try? ledger.runs(atMost: .max).first(where: { $0.isOfPlan(unlike: fingerprint) }),
      let number = run.id, let inputs = try? ledger.inputs(of: number),
      let tables = try? ledger.tables(of: number)
    else { return nil }
    self.number = number
    self.inputs = inputs
    self.tables = tables
    findings = (try? ledger.findings(of: run)) ?? nil
  }

  /// What is not as it was; `nil` where the earlier run's tables cannot be compared.
  func changes(to files: [PublishedFile], of package: DataPackage) -> EditionChanges? {
    let now = files.compactMap { file in
      PublishedTable(csv: file)
    }
    guard let figures = try? FigureChanges(from: tables, to: now) else { return nil }
    var changes = EditionChanges(
      since: number, figures: figures.changed, addedCount: figures.addedCount,
      removedCount: figures.removedCount)
    let before = Dictionary(inputs.map { ($0.path, $0.sha256) }) { first, _ in first }
    let paths = package.sources.map { ($0.file.path, $0.file.sha256) }
    changes.newFiles = paths.filter { before[$0.0] == nil }.map(\.0)
    changes.changedFiles = paths.filter { path, hash in before[path].map { $0 != hash } ?? false }.map(\.0)
    let standing = Set(paths.map(\.0))
    changes.goneFiles = inputs.map(\.path).filter { !standing.contains($0) }
    if let findings {
      changes.corrections =
        CorrectionRound(package.findings, since: number, before: findings, sources: standing).counts
    }
    return changes
  }
}

extension PublishedTable {
  /// `nil` for a file that is no table.
  init?(csv file: PublishedFile) {
    guard file.path.hasPrefix("csv/"), file.path.hasSuffix(".csv") else { return nil }
    self.init(name: String(file.path.dropFirst(4).dropLast(4)), sha256: file.sha256, bytes: file.bytes)
  }
}
