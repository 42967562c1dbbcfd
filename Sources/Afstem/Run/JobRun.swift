internal import AfstemFiles
internal import FoundationEssentials
package import AfstemModel
internal import AfstemRead
package import AfstemPublish
internal import SystemPackage
internal import AfstemVocabulary
internal import AfstemXLSX

/// One run of a job, from its files to its output.
package struct JobRun: Sendable {
  package var job: Job
  /// Lets a signal stop the run.
  package let gate = StopGate()
  private let pipeline: Pipeline

  /// - Parameters:
  ///   - output: The folder to publish into, from where the program was started; the job's own unless given.
  ///   - staged: What was staged of the job's files; they are read here unless given.
  ///   - jobs: How many files to read at a time; the outputs are the same for any number.
  package init(
    job: Job, output: String? = nil, staged: StagedFiles? = nil, jobs: Int = 1,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    var job = job
    if let output {
      job.output.directory = URL(filePath: output).path
    } else if job.output.suppression != nil {
      job.output.directory += Self.publicSuffix
    }
    self.job = job
    pipeline = Pipeline(
      job: job, vocabulary: .standard, staged: staged, jobs: jobs, progress: progress)
  }

  /// What is put after the name of the job's output folder for a public edition.
  private static let publicSuffix = "-public"

  /// Runs every stage without writing.
  package func check() throws(RunError) -> RunOutcome {
    try told { () throws(RunError) in
      let package = try pipeline.consolidated(pipeline.discover())
      return RunOutcome(
        edition(of: package) { EarlierEditions(stateFolder: job.location.stateFolder) },
        glossary: job.glossary,
        output: nil)
    }
  }

  /// Runs every stage without writing, and makes the annual report of what they give.
  ///
  /// What changed is told as a run would tell it, by a ledger that is only read.
  ///
  /// - Parameter year: The year to judge targets for; the latest that has figures unless given.
  package func report(for year: Int?) throws(RunError) -> (outcome: RunOutcome, report: StatusReport) {
    try told { () throws(RunError) in
      let discovered = try pipeline.discover()
      let stateFolder = job.location.stateFolder
      let edition = edition(of: try pipeline.consolidated(discovered)) {
        EarlierEditions(stateFolder: stateFolder)
      }
      let tells = !isPublic && job.output.tellsChanges
      let earlier =
        try tells
        ? EarlierRun(stateFolder: stateFolder, unlike: fingerprint(of: discovered.value).text) : nil
      let outcome = RunOutcome(edition, glossary: job.glossary, output: nil)
      let report = StatusReport(
        outcome.package, glossary: job.glossary, language: job.language, year: year,
        since: earlier?.changes(to: publication.tables(of: edition.package), of: edition.package))
      return (outcome, report)
    }
  }

  private var publication: Publication {
    Publication(
      glossary: job.glossary, language: job.language, flavour: job.output.csvFlavour,
      formats: job.output.formats)
  }

  /// Publishes all outputs together or none, while it holds the locks of the job and of its output.
  ///
  /// - Parameters:
  ///   - isForced: Publish anew also where nothing has changed since the last run.
  ///   - patience: How long to wait for another run to end.
  package func publish(isForced: Bool = false, waiting patience: Duration = .zero) throws(RunError)
    -> Published
  {
    guard job.makesPlan else { return try publishProducts(isForced: isForced, waiting: patience) }
    let output = try OutputFolder(outputPath, keepingOut: job.location.folder, for: job.output.access)
    let deadline = ContinuousClock.now + patience
    try makeStateFolder()
    let jobLock = try lock(job.location.stateFolder + "/lock", until: deadline)
    try makeFolder(FileSystem.folder(of: output.lockPath))
    let outputLock = try lock(output.lockPath, until: deadline)
    defer {
      _ = jobLock
      _ = outputLock
    }
    try output.refuse(unlessPublic: isPublic)
    let plan = Result { () throws(RunError) in
      try told { () throws(RunError) in
        try gate.building(in: output) { () throws(RunError) in try publish(into: output, isForced: isForced) }
      }
    }
    // Products are of single files, and so for the partners.
    guard job.makesProducts, !isPublic else { return try plan.get() }
    return try makeProducts(isForced: isForced, after: plan)
  }

  private func publish(into output: OutputFolder, isForced: Bool) throws(RunError) -> Published {
    let started = Date.now
    output.tidy()
    var history = RunHistory(of: job.location, access: access) { output.digest }
    let last = history.lastPublished(isPublic: isPublic)
    let inputs = last.map { history.inputs(of: $0) } ?? []
    let known = Dictionary(inputs.map { ($0.path, $0.sha256) }) { $1 }
    var discovered = try pipeline.discover(known: known)
    if isPostponed(discovered.value, known) {
      return Published(.postponed, notices: notices(discovered.value))
    }
    if !isForced, let last, last.outputDigest == output.digest,
      try last.fingerprint == fingerprint(of: discovered.value).text
    {
      let figures = RunFigures(last, number: last.id, inputs)
      var published = Published(.unchanged(since: last), figures, notices: clear(discovered.value))
      if !isPublic { published.standing = history.findings(of: last) ?? [] }
      published.standingFigures = history.keyFigures(of: last)
      published.partnership = job.glossary.partnership.id
      published.output = outputPath
      return published
    }
    guard let package = try consolidated(&discovered, known) else {
      return Published(.postponed, notices: notices(discovered.value))
    }
    let edition = edition(of: package) { history.earlierEditions() }
    let printed = try fingerprint(of: discovered.value)
    let tells = !isPublic && job.output.tellsChanges
    let changes = tells ? EarlierRun(in: &history, unlike: printed.text) : nil
    let set = try stage(edition, of: discovered.value, in: output, since: changes)
    var round: CorrectionRound?
    if !isPublic, let last { round = self.round(of: package, since: last, in: &history) }
    var record = RunRecord(
      edition.package, started: started, fingerprint: printed,
      outputDigest: set.manifest.digest)
    record.round = round?.counts
    var outcome = RunOutcome(edition, glossary: job.glossary, output: outputPath)
    try put(set, in: output, record, of: package, KeyFiguresReport(outcome.figures), &history)
    outcome.formats = job.output.formats
    outcome.round = round
    outcome.package.findings += history.findings
    let figures = RunFigures(record, number: history.number, package.sources.map(InputRecord.init))
    let changed = set.changed.map { Notice("\(outputPath)/\($0.path)", .changedByHand(keptAs: $0.kept)) }
    return Published(.anew(outcome), figures, notices: changed + clear(discovered.value))
  }

  private func round(
    of package: DataPackage, since last: RunRecord, in history: inout RunHistory
  ) -> CorrectionRound? {
    guard let number = last.id, let before = history.findings(of: last) else { return nil }
    return CorrectionRound(
      package.findings, since: number, before: before, sources: Set(package.sources.map(\.file.path)))
  }

  /// Whether a file that the last run read is being written, so that a set without it would lose what it said.
  private func isPostponed(_ discovered: Discovered, _ known: [String: String]) -> Bool {
    let found = Set(discovered.files.map(\.sentPath))
    let missing = discovered.unfinished.subtracting(found)
    return missing.contains { path in known.keys.contains { $0 == path || $0.hasPrefix(path + "/") } }
      || found.isEmpty && discovered.refused.isEmpty && !missing.isEmpty
  }

  /// Reads again without the files that changed while being read; `nil` if the run is postponed.
  private func consolidated(
    _ discovered: inout Reviewed<Discovered>, _ known: [String: String]
  ) throws(RunError) -> DataPackage? {
    while !isPostponed(discovered.value, known) {
      let package = Result { () throws(RunError) in try pipeline.consolidated(discovered) }
      guard discovered.value.leaveChanged() else { return try package.get() }
    }
    return nil
  }

  /// Moves files that were made something of out of the inbox, if the job has one.
  func clear(_ arrivals: [Arrival]) -> [Notice] {
    guard let inbox = job.inbox, !arrivals.isEmpty else { return [] }
    return InboxClearing(inbox, of: job.location, for: access).clear(arrivals)
  }

  /// Findings as they are published.
  func published(_ findings: [Finding]) -> [Finding] { pipeline.published(findings) }

  var progress: @Sendable (Progress) -> Void { pipeline.progress }

  /// Moves the processed files out of the inbox, if the job has one, and returns a notice for each file left there.
  private func clear(_ discovered: Discovered) -> [Notice] {
    guard let inbox = job.inbox, !discovered.arrivals.isEmpty else { return notices(discovered) }
    let left = InboxClearing(inbox, of: job.location, for: access).clear(discovered.arrivals)
    return notices(discovered) + (isPublic ? [] : left)
  }

  /// None in a public run: they name the partners' files.
  private func notices(_ discovered: Discovered) -> [Notice] { isPublic ? [] : discovered.notices }

  private func stage(
    _ edition: ToldPackage, of discovered: Discovered, in output: OutputFolder, since earlier: EarlierRun?
  ) throws(RunError) -> StagedSet {
    pipeline.progress(Progress(.publish))
    return try output.stage { folder in
      let files = try publication.publish(edition, into: folder) { tables in
        earlier?.changes(to: tables, of: edition.package)
      }
      guard !edition.isPublic else { return files + [try OutputFolder.markPublic(folder)] }
      // What goes back to partners is not for the public.
      let returns = Returns(
        edition.package, files: discovered.files, limits: job.limits.ofFiles, language: job.language,
        deadline: job.deadline, contact: job.contact, shownSheets: SheetNames.shown)
      try returns.write(into: folder)
      let page = InternalPage(
        edition.package, glossary: job.glossary, files: discovered.files, limits: job.limits.ofFiles,
        language: job.language, shownSheets: SheetNames.shown)
      let file = page.file
      try file.write(into: folder)
      return files + [file]
    }
  }

  /// The ledger records the run before its set is put in place, so that a crash between the two can be settled.
  private func put(
    _ set: StagedSet, in output: OutputFolder, _ record: RunRecord, of package: DataPackage,
    _ figures: KeyFiguresReport, _ history: inout RunHistory
  ) throws(RunError) {
    history.prepare(record, of: package, set, figures)
    do throws(RunError) {
      try gate.publishing { () throws(RunError) in try output.put(set) }
    } catch {
      history.settle { output.digest }
      throw error
    }
    history.published()
  }

  func makeStateFolder() throws(RunError) {
    let folder = job.location.stateFolder
    try makeFolder(folder, for: access)
    // One that an earlier version made let others in.
    try? FileSystem.setPermissions(access.ofFolders, of: folder)
  }

  private func makeFolder(_ folder: String, for access: FileAccess? = nil) throws(RunError) {
    do throws(Errno) {
      try FileSystem.makeFolders(folder, for: access)
    } catch {
      throw .outputUnavailable(path: folder, reason: "\(error)")
    }
  }

  func lock(_ path: String, until deadline: ContinuousClock.Instant) throws(RunError) -> RunLock {
    try RunLock(path, waitingUntil: deadline, for: access)
  }

  var access: FileAccess { job.output.access ?? .ownerOnly }

  private func fingerprint(of discovered: Discovered) throws(RunError) -> RunFingerprint {
    do throws(Errno) {
      return try RunFingerprint(job, output: outputPath, files: discovered)
    } catch {
      throw .inputOutput(path: job.location.file, reason: "\(error)")
    }
  }

  var outputPath: String { job.location.path(of: job.output.directory) }

  private var isPublic: Bool { job.output.suppression != nil }
}

// MARK: - Public editions

extension JobRun {
  /// The package as the edition's readers get it; nothing after this sees another.
  private func edition(of package: DataPackage, knowing earlier: () -> EarlierEditions) -> ToldPackage {
    guard let suppression = job.output.suppression else { return ToldPackage(toPartners: package) }
    return ToldPackage(toPublic: package, under: suppression, knowing: earlier().figures)
  }

  /// An error of a public run says no more of the files than its edition would.
  private func told<Result>(_ work: () throws(RunError) -> Result) throws(RunError) -> Result {
    do throws(RunError) {
      return try work()
    } catch {
      guard isPublic else { throw error }
      throw error.withFindings { $0.told }
    }
  }
}

extension Message {
  static func changedByHand(keptAs name: String) -> Self {
    Self(
      da: "filen var rettet i hånden efter sidste kørsel; rettelsen er gemt som \(name)",
      en: "the file was changed by hand since the last run; the change is kept as \(name)")
  }
}
