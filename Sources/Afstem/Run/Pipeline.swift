internal import AfstemCheck
internal import AfstemConsolidate
internal import AfstemFiles
package import AfstemModel
package import AfstemVocabulary

/// The data flow of a run: discover → read → recognise → normalise → reconcile → consolidate → check → publish.
///
/// From reading to reconciling each file is on its own, see ``FileStages``; from consolidating on all are seen
/// together. The first two stages open files and the last one writes them; the others are values in, values out.
package struct Pipeline: Sendable {
  package var job: Job
  /// How many files to read at a time.
  package var jobs: Int
  /// What was staged before; `nil` where files are read here.
  let staged: StagedFiles?
  /// The words that every stage goes by; read when one first asks.
  private let words: @Sendable () -> Vocabulary
  /// Reports the run's progress.
  package var progress: @Sendable (Progress) -> Void

  package init(
    job: Job, vocabulary: @autoclosure @escaping @Sendable () -> Vocabulary, staged: StagedFiles? = nil,
    jobs: Int = 1,
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.job = job
    self.staged = staged
    self.jobs = jobs
    words = vocabulary
    self.progress = progress
  }

  package var vocabulary: Vocabulary { words() }

  /// All stages from what was discovered to what can be published; publishing is the caller's.
  ///
  /// - Throws: ``RunError/inputsMissing(findings:)`` and ``RunError/nothingUsable(findings:)``.
  package func consolidated(_ discovered: Reviewed<Discovered>) throws(RunError) -> DataPackage {
    try consolidated(discovered.then(statements), missing: discovered.value.missing)
  }

  /// What is done across files, whoever read them.
  ///
  /// - Parameter missing: What discovery waited for in vain.
  func consolidated(_ files: Reviewed<[FileStatements]>, missing: [MissingInput]) throws(RunError)
    -> DataPackage
  {
    var package = try package(files.then(consolidate).then(check))
    package.missing = missing
    return package
  }

  /// The package with the findings of all stages, and the job file among its sources.
  private func package(_ checked: Reviewed<DataPackage>) throws(RunError) -> DataPackage {
    var package = checked.value
    package.findings = published(checked.findings)
    guard !package.sources.isEmpty else { throw .inputsMissing(findings: package.findings) }
    let isUsable = package.sources.contains { $0.status == .imported } || !package.totals.isEmpty
    guard isUsable else { throw .nothingUsable(findings: package.findings) }
    if let jobFile = jobFile(in: package) { package.sources.append(jobFile) }
    return package
  }
}

// MARK: - Stages

extension Pipeline {
  /// Finds and hashes the job's files.
  ///
  /// - Parameter known: Hashes of what the last run read, by path.
  /// - Throws: ``RunError/inputOutput(path:reason:)`` where a folder of theirs cannot be listed.
  package func discover(known: [String: String] = [:]) throws(RunError) -> Reviewed<Discovered> {
    progress(Progress(.discover))
    var discovered = try Discovery(job: job, known: known, staged: staged, jobs: jobs).discover()
    if let fault = fault(discovered.value) { throw .notMerged(fault.message) }
    if discovered.value.isAnyFresh { CurrentProcess.pause(for: Self.watch) }
    discovered.value.leaveChanged()
    guard let inbox = job.inbox else { return discovered }
    return Intake(inbox: inbox, stages: stages, jobs: jobs).accepting(discovered)
  }

  /// Why what was staged is not what the job would read now; `nil` if it is, or nothing was staged.
  private func fault(_ discovered: Discovered) -> ManifestFault? {
    guard let staged else { return nil }
    if !discovered.unstaged.isEmpty { return .unstaged(discovered.unstaged) }
    if !discovered.changed.isEmpty { return .changed(discovered.changed) }
    let found = Set(discovered.files.map(\.sentPath) + discovered.refused.map(\.file.path))
    let foreign = staged.paths.subtracting(found).filter { staged[$0]?.tables.isEmpty == false }
    return foreign.isEmpty ? nil : .foreign(Array(foreign))
  }

  /// How long to watch files that are both new and just written: as long as a writer may pause.
  private static let watch = Duration.milliseconds(200)

  /// What each file states, in the order of the job; a refused file states nothing.
  func statements(_ discovered: Discovered) -> Reviewed<[FileStatements]> {
    let progress = ReadingProgress(of: discovered.files, report: progress)
    let read = Array(discovered.files.enumerated()).concurrentlyMapped(jobs: jobs) { [stages] index, file in
      let show = { @Sendable part in progress.came(to: part, of: index) }
      show(0)
      defer { progress.finished(index) }
      return discovered.statements[file.identity] ?? stages(file, progress: show)
    }
    let files = discovered.refused.map { FileStatements(report: $0) } + read
    return Reviewed(files.sorted { $0.report.file.order < $1.report.file.order })
  }

  private var stages: FileStages { FileStages(job: job, vocabulary: vocabulary) }

  private func consolidate(_ files: [FileStatements]) -> Reviewed<Consolidated> {
    progress(Progress(.consolidate))
    return Consolidation()(files, glossary: job.glossary)
  }

  private func check(_ consolidated: Consolidated) -> Reviewed<DataPackage> {
    progress(Progress(.check))
    return Checking()(consolidated, glossary: job.glossary)
  }

  /// Findings as they are published: with the job's severities, in order, not too many of a kind.
  func published(_ findings: [Finding]) -> [Finding] {
    rated(findings).inPublishedOrder.capped(at: job.limits.findings).inPublishedOrder
  }

  /// Findings with the severities that the job sets.
  private func rated(_ findings: [Finding]) -> [Finding] {
    findings.map { finding in
      var finding = finding
      finding.severity = job.severities[finding.code] ?? finding.severity
      return finding
    }
  }
}
