internal import FoundationEssentials

/// The ledger as a run sees it: a run never stops for one that cannot be read or written.
struct RunHistory {
  private let ledger: Ledger?
  /// Of the run that is under way, once the ledger has it.
  private(set) var number: Int64?
  /// What was wrong with the ledger, for whoever watches the run; no part of what it publishes.
  private(set) var findings: [Finding] = []

  /// Opens the ledger of a job, and settles what a killed run left open.
  ///
  /// - Parameter outputDigest: Of the set that stands now; `nil` where there is none.
  init(of job: JobLocation, outputDigest: () -> String?) {
    do {
      let opened = try Ledger.open(stateFolder: job.stateFolder)
      try opened.ledger.settle(outputDigest)
      ledger = opened.ledger
      if let aside = opened.setAside { findings = [.ledgerSetAside(aside)] }
    } catch {
      ledger = nil
      findings = [.ledgerUnusable("\(error)")]
    }
  }

  /// The last run whose output was put in place.
  func lastPublished() -> RunRecord? { (try? ledger?.lastPublished()) ?? nil }

  /// Writes down a run whose set is whole and about to take its place.
  mutating func prepare(_ run: RunRecord, of package: DataPackage, _ set: StagedSet) {
    do {
      number = try ledger?.prepare(run, inputs: package.sources.map(InputRecord.init), tables: set.tables())
    } catch {
      findings.append(.ledgerUnusable("\(error)"))
    }
  }

  /// Says that the set of the prepared run has taken its place; what that misses, the next run settles.
  func published() {
    if let number { try? ledger?.mark(number, as: .published) }
  }

  /// Decides by the set that stands what became of the runs that did not end as they should.
  func settle(_ outputDigest: () -> String?) { try? ledger?.settle(outputDigest) }
}

extension StagedSet {
  fileprivate func tables() throws -> [PublishedTable] {
    let tables = manifest.hashes.filter { $0.key.hasPrefix("csv/") && $0.key.hasSuffix(".csv") }
    return try tables.sorted { $0.key < $1.key }.map { path, hash in
      let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
      return PublishedTable(name: String(path.dropFirst(4).dropLast(4)), sha256: hash, bytes: Array(bytes))
    }
  }
}

extension InputRecord {
  fileprivate init(_ report: SourceReport) {
    self.init(
      path: report.file.path, sha256: report.file.sha256, bytes: report.file.byteCount,
      kind: report.kind?.rawValue ?? "", partner: report.file.partner ?? "", rows: report.rowCount,
      facts: report.factCount, status: report.status.rawValue)
  }
}

extension RunRecord {
  /// A run that has come to its output.
  init(_ package: DataPackage, started: Date, fingerprint: RunFingerprint, outputDigest: String) {
    func count(_ severity: Finding.Severity) -> Int { package.findings.count { $0.severity == severity } }
    self.init(
      started: started.formatted(.iso8601), ended: Date.now.formatted(.iso8601), version: Version.current,
      fingerprint: fingerprint.sha256, outputDigest: outputDigest,
      status: Int(RunOutcome(package: package, output: nil).status.rawValue), errors: count(.error),
      warnings: count(.warning), infos: count(.info), facts: package.sources.reduce(0) { $0 + $1.factCount })
  }
}

extension Finding {
  fileprivate static func ledgerSetAside(_ path: String) -> Self {
    ledger(
      Message(
        da: "historikken var beskadiget og er lagt til side som \(path); en ny er begyndt",
        en: "the history was damaged and is set aside as \(path); a new one is begun"))
  }

  fileprivate static func ledgerUnusable(_ reason: String) -> Self {
    ledger(
      Message(
        da: "historikken kan ikke bruges, så kørslen huskes ikke: \(reason)",
        en: "the history cannot be used, so the run is not remembered: \(reason)"))
  }

  private static func ledger(_ message: Message) -> Self {
    var finding = Finding(
      .unreadableFile, message,
      at: Provenance(file: "\(JobLocation.stateFolderName)/\(Ledger.fileName)", place: .file))
    finding.severity = .warning
    return finding
  }
}
