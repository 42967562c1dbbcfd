internal import AfstemFiles
internal import FoundationEssentials
internal import AfstemModel

extension JobRun {
  /// The run of a job that consolidates nothing, while it holds the job's lock.
  func publishProducts(isForced: Bool, waiting patience: Duration) throws(RunError) -> Published {
    try makeStateFolder()
    let jobLock = try lock(job.location.stateFolder + "/lock", until: .now + patience)
    defer { _ = jobLock }
    return try makeProducts(isForced: isForced, after: nil)
  }

  /// Makes the products of a job, and adds what became of them to what is said of its plan.
  ///
  /// - Parameter plan: `nil` for a job that has none.
  func makeProducts(isForced: Bool, after plan: Result<Published, RunError>?) throws(RunError) -> Published {
    let started = Date.now
    let output = try? OutputFolder(outputPath, keepingOut: job.location.folder, for: job.output.access)
    let ledger = RunHistory(of: job.location, access: access) { output?.digest }
    var memory = ledger
    let last = memory.lastOfProducts()
    var run = try ProductRun(of: job, isForced: isForced, memory, gate, progress: progress)
    var (outcome, history) = try run.carryOut(since: last?.fingerprint)
    outcome.findings = published(outcome.findings + history.findings)
    outcome.notices += clear(outcome.arrivals)
    if case .failure(let error) = plan { throw error.adding(outcome.findings) }
    let standing = try plan?.get()
    guard outcome.isNews || last == nil else { return try unchanged(outcome, standing, last) }
    let isUsable = outcome.inputs.contains { $0.status == "converted" }
    if standing == nil, !isUsable, job.inbox == nil {
      throw outcome.inputs.isEmpty
        ? .inputsMissing(findings: outcome.findings) : .nothingUsable(findings: outcome.findings)
    }
    let record = RunRecord(outcome, started: started)
    history.record(record, inputs: outcome.inputs)
    return published(outcome, record, number: history.number, standing)
  }

  private func unchanged(_ outcome: ProductOutcome, _ plan: Published?, _ last: RunRecord?) throws(RunError)
    -> Published
  {
    if var plan {
      plan.notices += outcome.notices
      plan.figures?.products = outcome.tally
      if case .anew(var told) = plan.result {
        told.products = outcome.tally
        plan.result = .anew(told)
      }
      return plan
    }
    guard let last else { throw .inputsMissing(findings: outcome.findings) }
    var figures = RunFigures(last, number: last.id, outcome.inputs)
    figures.products = outcome.tally
    return Published(.unchanged(since: last), figures, notices: outcome.notices)
  }

  private func published(
    _ outcome: ProductOutcome, _ record: RunRecord, number: Int64?, _ plan: Published?
  ) -> Published {
    var told =
      plan?.outcome ?? RunOutcome(package: DataPackage(partnership: job.glossary.partnership), output: nil)
    told.package.findings = (told.package.findings + outcome.findings).inPublishedOrder
    told.products = outcome.tally
    var figures = plan?.figures ?? RunFigures(record, number: number, outcome.inputs)
    if plan?.figures != nil { figures.add(record) }
    figures.products = outcome.tally
    return Published(.anew(told), figures, notices: ((plan?.notices ?? []) + outcome.notices).unique)
  }
}

extension RunRecord {
  fileprivate init(_ outcome: ProductOutcome, started: Date) {
    func count(_ severity: Finding.Severity) -> Int { outcome.findings.count { $0.severity == severity } }
    let status = count(.error) > 0 ? RunStatus.errorsFound : .done
    self.init(
      started: started.formatted(.iso8601), ended: Date.now.formatted(.iso8601), version: Version.current,
      fingerprint: outcome.fingerprint, outputDigest: outcome.outputDigest, state: .published,
      status: Int(status.rawValue), errors: count(.error), warnings: count(.warning), infos: count(.info),
      facts: 0)
  }
}

extension RunFigures {
  /// Adds the findings of the products to those of the plan.
  fileprivate mutating func add(_ record: RunRecord) {
    errors += record.errors
    warnings += record.warnings
    infos += record.infos
  }
}

extension RunError {
  /// The same error with more findings, where it has any.
  fileprivate func adding(_ findings: [Finding]) -> Self {
    switch self {
    case .inputsMissing(let others): .inputsMissing(findings: others + findings)
    case .nothingUsable(let others): .nothingUsable(findings: others + findings)
    default: self
    }
  }
}
