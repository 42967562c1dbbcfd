internal import Check
internal import Consolidate
internal import Files
package import Model
package import Vocabulary

/// The data flow of a run: discover → read → recognise → normalise → reconcile → consolidate → check → publish.
///
/// From reading to reconciling each file is on its own, see ``FileStages``; from consolidating on all are seen
/// together. The first two stages open files and the last one writes them; the others are values in, values out.
package struct Pipeline: Sendable {
  package var job: Job
  /// The words that every stage goes by.
  package var vocabulary: Vocabulary
  /// Reports the run's progress.
  package var progress: @Sendable (Progress) -> Void

  package init(
    job: Job, vocabulary: Vocabulary, progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.job = job
    self.vocabulary = vocabulary
    self.progress = progress
  }

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
    package.findings =
      rated(checked.findings).inPublishedOrder.capped(at: job.limits.findings).inPublishedOrder
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
    var discovered = try Discovery(job: job, known: known).discover()
    if discovered.value.isAnyFresh { CurrentProcess.pause(for: Self.watch) }
    discovered.value.leaveChanged()
    guard let inbox = job.inbox else { return discovered }
    return Intake(inbox: inbox, stages: stages).accepting(discovered)
  }

  /// How long to watch files that are both new and just written: as long as a writer may pause.
  private static let watch = Duration.milliseconds(200)

  /// What each file states, in the order of the job; a refused file states nothing.
  func statements(_ discovered: Discovered) -> Reviewed<[FileStatements]> {
    let stages = stages
    let (count, bytes) = (discovered.files.count, discovered.files.reduce(0) { $0 + $1.source.byteCount })
    var bytesRead = 0
    let read = discovered.files.enumerated().map { index, file in
      let before = Double(bytesRead)
      let show = { @Sendable [progress] (part: Double) in
        let fraction = bytes > 0 ? (before + Double(file.source.byteCount) * part) / Double(bytes) : 0
        progress(Progress(.read, done: index, total: count, fraction: fraction))
      }
      show(0)
      bytesRead += file.source.byteCount
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

  /// Findings with the severities that the job sets.
  private func rated(_ findings: [Finding]) -> [Finding] {
    findings.map { finding in
      var finding = finding
      finding.severity = job.severities[finding.code] ?? finding.severity
      return finding
    }
  }
}
