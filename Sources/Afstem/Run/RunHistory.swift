internal import AfstemFiles
internal import FoundationEssentials
internal import AfstemModel
internal import AfstemPublish

/// The ledger during a run: a damaged or unwritable ledger never stops the run.
struct RunHistory {
  private let location: JobLocation
  private let access: FileAccess
  private var ledger: Ledger?
  private var isUsable = true
  /// What was wrong with the ledger; reported, but not published.
  private(set) var findings: [Finding] = []
  /// The number of the current run, once the ledger has it.
  private(set) var number: Int64?

  /// Opens the ledger of a job and settles what a killed run left open.
  ///
  /// - Parameters:
  ///   - access: Who may open the ledger.
  ///   - outputDigest: Of the set that stands now; `nil` where there is none.
  init(of job: JobLocation, access: FileAccess, outputDigest: () -> String?) {
    location = job
    self.access = access
    settle(outputDigest)
  }

  /// The last run of an edition whose output was put in place.
  mutating func lastPublished(isPublic: Bool) -> RunRecord? {
    runs(where: { $0.state == .published && $0.isPublic == isPublic && !$0.isOfProducts }).first
  }

  /// The last published run that was not of the same job, files and program.
  mutating func lastPublished(unlike fingerprint: String) -> RunRecord? {
    runs { $0.isOfPlan(unlike: fingerprint) }.first
  }

  /// What a run published; none where the ledger does not have it.
  mutating func tables(of run: RunRecord) -> [PublishedTable] {
    run.id.flatMap { id in asking { try $0.tables(of: id) } } ?? []
  }

  /// The last run that made something of files one by one.
  mutating func lastOfProducts() -> RunRecord? { runs(where: \.isOfProducts).first }

  /// What public editions told before; one that was given up may have been seen.
  mutating func earlierEditions() -> EarlierEditions {
    asking { try EarlierEditions(in: $0) } ?? EarlierEditions([])
  }

  /// The newest first.
  private mutating func runs(where condition: (RunRecord) -> Bool) -> [RunRecord] {
    (asking { try $0.runs(atMost: .max) } ?? []).filter(condition)
  }

  /// The files that a run read.
  mutating func inputs(of run: RunRecord) -> [InputRecord] {
    run.id.flatMap { id in asking { try $0.inputs(of: id) } } ?? []
  }

  /// The errors and warnings of a run; `nil` where they were not recorded.
  mutating func findings(of run: RunRecord) -> [FindingRecord]? { asking { try $0.findings(of: run) } ?? nil }

  /// The key figures of a run; `nil` where they were not recorded.
  mutating func keyFigures(of run: RunRecord) -> KeyFiguresReport? {
    guard let id = run.id, let text = asking({ try $0.keyFigures(of: id) }) ?? nil else { return nil }
    return JSONLine.value(KeyFiguresReport.self, of: Array(text.utf8))
  }

  /// Decides by the published set how interrupted runs ended.
  mutating func settle(_ outputDigest: () -> String?) {
    asking { try $0.settle(outputDigest) }
  }

  /// Records a run whose set is complete and about to be put in place.
  mutating func prepare(
    _ run: RunRecord, of package: DataPackage, _ set: StagedSet, _ figures: KeyFiguresReport
  ) {
    let keyFigures = String(decoding: JSONLine.text(of: figures), as: UTF8.self)
    let inputs = package.sources.map(InputRecord.init)
    let findings = run.isPublic ? [] : package.findings.filter { $0.severity < .info }.map(FindingRecord.init)
    number = asking { ledger in
      try ledger.verify()
      return try ledger.prepare(
        run, inputs: inputs, tables: set.tables, findings: findings, keyFigures: keyFigures)
    }
  }

  /// Records that the prepared run's set is in place; if that fails, the next run settles it.
  func published() {
    if let number { try? ledger?.mark(number, as: .published) }
  }

  /// What stands of the products, and every hash that a file of theirs may have.
  mutating func products() -> (records: [ProductRecord], hashes: [String: Set<String>]) {
    asking { try $0.products() } ?? ([], [:])
  }

  /// The files that products were made of, as they were hashed, by path.
  mutating func seenFiles() -> [String: HashedSource] {
    Dictionary((asking { try $0.seenFiles() } ?? []).map { ($0.path, $0) }) { $1 }
  }

  mutating func remember(files: [HashedSource]) { asking { try $0.remember(files) } }

  mutating func prepare(products: [ProductRecord]) { asking { try $0.prepare(products) } }

  mutating func settle(products: [ProductRecord]) {
    if !products.isEmpty { asking { try $0.settle(products) } }
  }

  mutating func forget(products: [ProductRecord]) {
    if !products.isEmpty { asking { try $0.forget(products) } }
  }

  /// Records a run that made files of files, once they are in place.
  mutating func record(_ run: RunRecord, inputs: [InputRecord]) {
    number = asking { try $0.prepare(run, inputs: inputs, tables: []) }
  }

  /// Queries the ledger; `nil` if it cannot be used, which is a finding.
  @discardableResult
  private mutating func asking<Answer>(_ question: (Ledger) throws -> Answer) -> Answer? {
    guard isUsable else { return nil }
    for remedy in Remedy.allCases {
      do {
        return try question(opened(remedy))
      } catch {
        ledger = nil
        if remedy != .setAside, Ledger.isDamage(error) { continue }
        findings.append(.ofHistory(.historyUnusable("\(error)"), at: ledgerName))
        break
      }
    }
    isUsable = false
    return nil
  }

  private var ledgerName: String { "\(location.stateFolderName)/\(Ledger.fileName)" }

  /// What to do about a damaged ledger, the mildest first.
  private enum Remedy: CaseIterable {
    case none
    /// A passing disk error looks like damage.
    case openAgain
    case setAside
  }

  private mutating func opened(_ remedy: Remedy) throws -> Ledger {
    if let ledger { return ledger }
    if remedy == .setAside {
      let aside = try Ledger.setAside(stateFolder: location.stateFolder)
      findings.append(.ofHistory(.historySetAside(as: aside), at: ledgerName))
    }
    let path = "\(location.stateFolder)/\(Ledger.fileName)"
    // An empty file is an empty database; SQLite gives its journal the same permissions.
    if FileStatus(path: path) == nil { _ = try OpenFile(writing: path, isEmptied: false) }
    try? FileSystem.setPermissions(access.ofFiles, of: path)
    let opened = try Ledger.open(stateFolder: location.stateFolder)
    ledger = opened
    return opened
  }
}

extension StagedSet {
  fileprivate var tables: [PublishedTable] {
    files.compactMap(PublishedTable.init(csv:))
  }
}

extension InputRecord {
  init(_ report: SourceReport) {
    self.init(
      path: report.file.path, sha256: report.file.sha256, bytes: report.file.byteCount,
      kind: report.kind?.rawValue ?? "", partner: report.file.partner ?? "", rows: report.rowCount,
      facts: report.factCount, status: report.status.rawValue)
  }
}

extension RunRecord {
  /// The record of a run that produced output.
  init(_ package: DataPackage, started: Date, fingerprint: RunFingerprint, outputDigest: String) {
    func count(_ severity: Finding.Severity) -> Int { package.findings.count { $0.severity == severity } }
    self.init(
      started: started.formatted(.iso8601), ended: Date.now.formatted(.iso8601), version: Version.current,
      fingerprint: fingerprint.text, outputDigest: outputDigest,
      status: Int(RunOutcome(package: package, output: nil).status.rawValue), errors: count(.error),
      warnings: count(.warning), infos: count(.info), facts: package.sources.reduce(0) { $0 + $1.factCount },
      missing: package.missing)
  }
}

extension Finding {
  /// A warning: what a run publishes does not depend on the history.
  fileprivate static func ofHistory(_ reason: Unreadability, at path: String) -> Self {
    var finding = Finding.unreadableFile(reason, at: Provenance(file: path, place: .file))
    finding.severity = .warning
    return finding
  }
}
