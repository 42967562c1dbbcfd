internal import Files
package import Model
package import Vocabulary

/// The way of the data: eight stages, of which the first two open files and the last one writes them.
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

  /// Reads, recognises, normalises, reconciles, consolidates and checks what was discovered; publishing is the caller's.
  ///
  /// - Throws: ``RunError/inputsMissing(findings:)`` and ``RunError/nothingUsable(findings:)``.
  package func consolidated(_ discovered: Reviewed<Discovered>) throws(RunError) -> DataPackage {
    let read = discovered.then(read)
    let sources = (discovered.value.refused + read.value.reports).sorted { $0.file.order < $1.file.order }
    let checked = read.then(recognise).then(normalise).then(reconcile).then { consolidate($0, sources) }
      .then(check)

    var package = checked.value
    package.findings = rated(checked.findings).inPublishedOrder
    guard !package.sources.isEmpty else { throw .inputsMissing(findings: package.findings) }
    let isUsable = package.sources.contains { $0.status == .imported }
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
    return Intake(inbox: inbox, extraction: extraction).accepting(discovered)
  }

  /// How long to watch files that are both new and just written: as long as a writer may pause.
  private static let watch = Duration.milliseconds(200)

  /// A file that cannot be read becomes a finding and never stops the others.
  private func read(_ discovered: Discovered) -> Reviewed<ReadFiles> {
    var read = Reviewed(ReadFiles())
    for (index, file) in discovered.files.enumerated() {
      progress(Progress(.read, done: index, total: discovered.files.count))
      let extract = discovered.extracts[file.location] ?? extraction.read(file)
      read.value.append(extract.value, of: file.source)
      read.findings += extract.findings
    }
    return read
  }

  private var extraction: Extraction {
    Extraction(vocabulary: vocabulary, glossary: job.glossary, limits: job.limits)
  }

  private func recognise(_ files: ReadFiles) -> Reviewed<[TableRegion]> {
    progress(Progress(.recognise))
    return Recognition(vocabulary: vocabulary, glossary: job.glossary)(files.extracts)
  }

  private func normalise(_ regions: [TableRegion]) -> Reviewed<Statements> {
    progress(Progress(.normalise))
    return Normalisation(glossary: job.glossary, vocabulary: vocabulary)(regions)
  }

  private func reconcile(_ statements: Statements) -> Reviewed<Reconciled> {
    progress(Progress(.reconcile))
    return TableReconciliation()(statements)
  }

  private func consolidate(_ reconciled: Reconciled, _ sources: [SourceReport]) -> Reviewed<Consolidated> {
    progress(Progress(.consolidate))
    return Consolidation()(reconciled, glossary: job.glossary, sources: sources)
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
