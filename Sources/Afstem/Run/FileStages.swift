internal import AfstemInterpret
package import AfstemModel
internal import AfstemRead
package import AfstemVocabulary

/// All that is done to one file alone: read, recognise, normalise, reconcile.
///
/// Files do not depend on each other, so that they can be taken in any order, at any time and anywhere.
package struct FileStages: Sendable {
  private let extraction: Extraction
  private let recognition: Recognition
  private let normalisation: Normalisation
  private let reconciliation = TableReconciliation()
  private let vocabulary: Vocabulary
  private let findingLimit: Int

  package init(job: Job, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    findingLimit = job.limits.findings
    recognition = Recognition(vocabulary: vocabulary, glossary: job.glossary)
    extraction = Extraction(vocabulary: vocabulary, glossary: job.glossary, limits: job.limits)
    normalisation = Normalisation(glossary: job.glossary, vocabulary: vocabulary)
  }

  /// What the file states, its own totals reconciled.
  ///
  /// - Parameter progress: Called now and then with the fraction that has been read.
  package func callAsFunction(
    _ file: FoundFile, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) -> FileStatements {
    statements(extraction.read(file, progress: progress), of: file.source)
  }

  private func statements(_ read: Reviewed<Extract?>, of source: SourceFile) -> FileStatements {
    var report = SourceReport(read.value, of: source)
    guard let extract = read.value, report.status == .imported else {
      return FileStatements(report: report, findings: read.findings.capped(at: findingLimit))
    }
    let regions = Reviewed(extract, findings: read.findings).then(recognition.tables)
    let unknown = UnknownTables(extract, regions: regions.value, vocabulary: vocabulary)
    let normalised = regions.then(normalisation.callAsFunction)
    let account = FigureAccount(
      extract, regions: regions.value, proven: unknown.cells,
      stated: StatedCells(normalised.value, findings: normalised.findings), vocabulary: vocabulary)
    if regions.value.allSatisfy({ $0.incidents == nil }) { report.figures = account.figures }
    report.ignored = extract.ignored
    let personal = extract.personalDataElsewhere(than: regions.value)
    var reconciled = normalised.then(reconciliation.callAsFunction)
    reconciled.value.totals += unknown.reconciliations
    let findings = reconciled.findings + unknown.findings + account.findings + personal
    return FileStatements(
      report: report, reconciled: reconciled.value, findings: findings.capped(at: findingLimit))
  }
}

// MARK: - Stretches

extension FileStages {
  func countsStretches(of file: FoundFile) -> Bool { extraction.countsStretches(of: file) }

  func count(_ file: FoundFile, in range: TextRange, ids: IdentityFile) throws(FileProblem) -> CountedStretch?
  {
    try extraction.count(file, in: range, ids: ids)
  }

  /// What a file states whose stretches were counted; `nil` if they do not go together.
  ///
  /// - Throws: what is wrong with the machine.
  func callAsFunction(_ file: RangedFile) throws(FileProblem) -> FileStatements? {
    guard let source = file.source else { return nil }
    if let problem = file.problem { return statements(Reviewed(nil, findings: [problem]), of: source) }
    guard let text = file.text else { return nil }
    do throws(FileProblem) {
      return try extraction.merged(text, file.parts).map { statements($0, of: source) }
    } catch {
      let finding = error.finding(in: source.path)
      if finding.isOfMachine { throw error }
      return statements(Reviewed(nil, findings: [finding]), of: source)
    }
  }
}
