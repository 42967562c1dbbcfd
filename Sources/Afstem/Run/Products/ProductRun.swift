internal import AfstemConvert
internal import AfstemDigest
internal import AfstemFiles
internal import AfstemModel
internal import SystemPackage

/// Makes what a job asks for of files one by one: what has not changed costs a hash.
///
/// Each product is built beside its place and put there by a rename, and the ledger knows of it before that, so that a
/// run killed at any instant leaves old products and new ones, each whole, and nothing that passes for someone else's.
struct ProductRun {
  private let job: Job
  private let plan: ProductPlan
  private let isForced: Bool
  private let gate: StopGate
  private let progress: @Sendable (Progress) -> Void
  private var history: RunHistory
  private var known: [String: Set<String>]
  private var records: [String: ProductRecord]
  /// The files that were hashed before, by path.
  private let seen: [String: HashedSource]
  private var outcome = ProductOutcome()
  /// What is built and not yet in place.
  private var waiting: [BuiltProduct] = []

  /// So many products are put in place together.
  private static let batch = 32
  /// How long to watch files that are both new and just written: as long as a writer may pause.
  private static let watch = Duration.milliseconds(200)

  init(
    of job: Job, isForced: Bool, _ history: RunHistory, _ gate: StopGate,
    progress: @escaping @Sendable (Progress) -> Void
  ) throws(RunError) {
    self.job = job
    self.isForced = isForced
    self.gate = gate
    self.progress = progress
    self.history = history
    progress(Progress(.discover))
    seen = self.history.seenFiles()
    plan = try ProductPlan(of: job, knowing: isForced ? [:] : seen)
    let memory = self.history.products()
    known = memory.hashes
    records = Dictionary(memory.records.map { ($0.output, $0) }) { $1 }
  }

  /// - Parameter last: The fingerprint of the last such run.
  mutating func carryOut(since last: String?) throws(RunError) -> (
    outcome: ProductOutcome, history: RunHistory
  ) {
    for folder in folders { folder.tidy() }
    let made = Set(plan.tasks.filter(isMade).map(\.output))
    let tasks = settled(plan.tasks, made)
    let wanted = tasks.filter { isForced || !made.contains($0.output) && !hasFailed($0) }
    let withdrawn = withdrawnRecords
    let retried =
      wanted.isEmpty && plan.fingerprint == last ? [] : tasks.filter { hasFailed($0) && !isForced }
    let outputs = Set((wanted + retried).map(\.output))
    let todo = tasks.filter { outputs.contains($0.output) }
    outcome.tally.unchanged = tasks.count - todo.count
    do throws(RunError) {
      for (number, task) in todo.enumerated() {
        progress(Progress(.convert, done: number, total: todo.count))
        try make(task, number)
        if waiting.count >= Self.batch { try putWaiting() }
      }
      try putWaiting()
    } catch {
      for folder in folders { folder.tidy() }
      throw error
    }
    for folder in folders { folder.tidy() }
    withdraw(withdrawn)
    remember()
    conclude(tasks, isNews: !todo.isEmpty || !withdrawn.isEmpty || plan.fingerprint != last)
    return (outcome, history)
  }

  private var access: FileAccess { job.output.access ?? .ownerOnly }

  private func place(of path: String) -> String { job.location.path(of: path) }

  /// Those that the job's products go into, each once.
  private var folders: [ProductFolder] {
    let outputs = job.combined.map { FileSystem.folder(of: place(of: $0.output)) }
    return (job.conversions.map { place(of: $0.folder) } + outputs).unique.map(folder)
  }

  private func folder(_ path: String) -> ProductFolder {
    ProductFolder(path, of: job.location.file, for: access)
  }
}

/// A product that is built, and what is to be recorded of it.
private struct BuiltProduct {
  var task: ProductTask
  var record: ProductRecord
  /// Where each of the record's files is built.
  var places: [String]
}

// MARK: - What is to be done

extension ProductRun {
  /// Without the tasks whose files are being written.
  ///
  /// - Parameter made: The outputs that stand as they were made.
  private mutating func settled(_ tasks: [ProductTask], _ made: Set<String>) -> [ProductTask] {
    let isAnyFresh = tasks.contains { task in
      !made.contains(task.output) && task.sources.contains { $0.stamp?.isWithin(seconds: 2) == true }
    }
    if isAnyFresh { CurrentProcess.pause(for: Self.watch) }
    return tasks.filter { task in
      let moving = task.sources.filter { !$0.isUnchanged }
      outcome.unfinished.formUnion(moving.map(\.file.path))
      return moving.isEmpty
    }
  }

  /// Whether a product stands as it was made, of what it is to be made of now.
  private func isMade(_ task: ProductTask) -> Bool {
    guard let record = records[task.output], record.state != .failed, !record.files.isEmpty,
      record.fingerprint == task.fingerprint
    else { return false }
    return record.files.allSatisfy(stands)
  }

  private func stands(_ file: ProductFile) -> Bool {
    let path = place(of: file.path)
    guard let stamp = FileStamp(path: path) else { return false }
    return stamp.text == file.stamp || (try? FileDigest(path: path))?.sha256 == file.sha256
  }

  private func hasFailed(_ task: ProductTask) -> Bool {
    guard let record = records[task.output] else { return false }
    return record.state == .failed && record.fingerprint == task.fingerprint
  }
}

// MARK: - Making

extension ProductRun {
  private mutating func make(_ task: ProductTask, _ number: Int) throws(RunError) {
    if let problem = task.sources.lazy.compactMap(\.problem).first { return fail(task, [problem]) }
    let folder = folder(task.folder)
    let place = try folder.makePlace(number)
    let name = task.output.split(separator: "/").last.map(String.init) ?? task.output
    do throws(RunError) {
      let made = try task.make(at: "\(place)/\(name)")
      guard task.sources.allSatisfy(\.isUnchanged) else {
        outcome.unfinished.formUnion(task.sources.map(\.file.path))
        return
      }
      outcome.findings += made.findings
      outcome.notices += made.notices.map { Notice(task.input, $0) }
      let files = try folder.files(in: place)
      let outer = FileSystem.folder(of: task.output)
      var record = task.record(.made, rows: made.rows)
      record.files = files.map { file in
        ProductFile(path: outer == "." ? file.path : "\(outer)/\(file.path)", sha256: file.sha256, stamp: "")
      }
      waiting.append(
        BuiltProduct(task: task, record: record, places: files.map { "\(place)/\($0.path)" }))
    } catch {
      guard error.status == .inputUnusable || error.status == .inputMissing else { throw error }
      fail(task, error.findings)
    }
  }

  private mutating func fail(_ task: ProductTask, _ findings: [Finding]) {
    outcome.tally.failed += 1
    outcome.findings += findings
    var record = task.record(.failed)
    // What was made before stands, and remains known.
    record.files = records[task.output]?.files ?? []
    records[task.output] = record
    history.settle(products: [record])
  }

  /// Puts what is built in place.
  private mutating func putWaiting() throws(RunError) {
    guard !waiting.isEmpty else { return }
    let built = waiting
    waiting = []
    history.prepare(products: built.map(\.record))
    var put: [ProductRecord] = []
    var notices: [Notice] = []
    let result = Result { () throws(RunError) in
      try gate.publishing { () throws(RunError) in
        var touched: Set<String> = []
        for product in built { put.append(try self.put(product, &notices, &touched)) }
        for folder in touched.sorted() { try synchronise(folder) }
      }
    }
    outcome.notices += notices
    for record in put { records[record.output] = record }
    outcome.tally.made += put.count
    history.settle(products: put)
    try result.get()
  }

  private func put(
    _ product: BuiltProduct, _ notices: inout [Notice], _ touched: inout Set<String>
  ) throws(RunError) -> ProductRecord {
    var record = product.record
    let folder = folder(product.task.folder)
    for (index, file) in record.files.enumerated() {
      let destination = place(of: file.path)
      do throws(Errno) {
        let kept = try folder.put(
          product.places[index], at: destination, file.sha256, known: known[file.path] ?? [])
        if let kept { notices.append(Notice(file.path, .changedByHand(keptAs: kept))) }
      } catch {
        throw .outputUnavailable(path: destination, reason: error.description)
      }
      touched.insert(FileSystem.folder(of: destination))
      record.files[index].stamp = FileStamp(path: destination)?.text ?? ""
    }
    let standing = Set(record.files.map(\.path))
    let old = (records[record.output]?.files ?? []).filter { !standing.contains($0.path) }
    for file in old { remove(file, &notices) }
    return record
  }

  private func synchronise(_ folder: String) throws(RunError) {
    do throws(Errno) {
      try FileSystem.synchronise(folder)
    } catch {
      throw .inputOutput(path: folder, reason: error.description)
    }
  }

  /// Removes a product's file; one that was changed by hand stays, which is said.
  private func remove(_ file: ProductFile, _ notices: inout [Notice]) {
    let path = place(of: file.path)
    guard let standing = (try? FileDigest(path: path))?.sha256 else { return }
    guard standing == file.sha256 || known[file.path]?.contains(standing) == true else {
      notices.append(Notice(file.path, .keptAsChanged))
      return
    }
    try? FileSystem.remove(path)
    FileSystem.removeEmptyFolders(FileSystem.folder(of: path), within: job.location.folder)
  }
}

// MARK: - What is withdrawn

extension ProductRun {
  /// Products whose files are there no more, as far as that is new, or is to be acted upon.
  private var withdrawnRecords: [ProductRecord] {
    let outputs = Set(plan.tasks.map(\.output))
    return records.values.filter { record in
      guard !outputs.contains(record.output) else { return false }
      guard let rule = plan.rules[record.rule] else { return record.state != .withdrawn }
      // Where a pattern names nothing at all, a share may be away.
      return rule.hasFiles && (rule.prunes || record.state != .withdrawn)
    }.sorted { $0.output < $1.output }
  }

  private mutating func withdraw(_ withdrawn: [ProductRecord]) {
    var kept: [ProductRecord] = []
    var gone: [ProductRecord] = []
    for var record in withdrawn {
      let isPruned = plan.rules[record.rule]?.prunes == true
      outcome.tally.withdrawn += 1
      if record.files.isEmpty {
        gone.append(record)
      } else if isPruned {
        outcome.notices.append(Notice(record.input, .withdrawn(removing: record.output)))
        for file in record.files { remove(file, &outcome.notices) }
        gone.append(record)
      } else {
        outcome.notices.append(Notice(record.input, .withdrawn(leaving: record.output)))
        record.state = .withdrawn
        kept.append(record)
      }
    }
    history.settle(products: kept)
    history.forget(products: gone)
    for record in kept { records[record.output] = record }
    for record in gone { records[record.output] = nil }
  }
}

// MARK: - What is said

extension ProductRun {
  private mutating func remember() {
    let sightings = plan.tasks.flatMap(\.sources).compactMap(\.seen)
    let now = Dictionary(sightings.map { ($0.path, $0) }) { $1 }
    if now != seen { history.remember(files: now.values.sorted { $0.path < $1.path }) }
  }
}

extension ProductRun {
  private mutating func conclude(_ tasks: [ProductTask], isNews: Bool) {
    // A product whose file came back is no longer withdrawn.
    let returned = tasks.compactMap { task -> ProductRecord? in
      guard var record = records[task.output], record.state == .withdrawn else { return nil }
      record.state = .made
      return record
    }
    history.settle(products: returned)
    outcome.isNews = isNews
    outcome.fingerprint = plan.fingerprint
    if isNews { outcome.findings += plan.findings }
    outcome.notices += outcome.unfinished.sorted().map { Notice($0, .unfinished) }
    outcome.notices += plan.passing.sorted().map { Notice($0, .passing) }
    outcome.outputDigest = digest
    var seen: Set<String> = []
    for task in tasks {
      let record = records[task.output]
      for source in task.sources where seen.insert(source.file.path).inserted {
        outcome.inputs.append(
          InputRecord(
            path: source.file.path, sha256: source.sha256, bytes: source.byteCount, kind: "", partner: "",
            rows: task.sources.count == 1 ? record?.rows ?? 0 : 0, facts: 0,
            status: record?.state == .made ? "converted" : SourceReport.Status.unreadable.rawValue))
        if source.file.isArrival { outcome.arrivals.append(arrival(source, of: task)) }
      }
    }
  }

  private func arrival(_ source: ProductTask.Source, of task: ProductTask) -> Arrival {
    let file = SourceFile(
      path: source.file.path, sha256: source.sha256, byteCount: source.byteCount, order: 0)
    let isFailed = records[task.output]?.state == .failed
    let problems = outcome.findings.filter {
      $0.provenance?.file == source.file.path && $0.severity == .error
    }
    return Arrival(file, at: source.file.location, problems: isFailed ? problems : [])
  }

  private var digest: String {
    let lines = records.values.flatMap(\.files).map { "\($0.sha256)  \($0.path)\n" }.sorted()
    return SHA256.hash(of: lines.joined().utf8)
  }
}

extension Message {
  fileprivate static let keptAsChanged = Self(
    da: "filen var rettet i hånden og bliver derfor liggende",
    en: "the file was changed by hand, and so it stays")

  fileprivate static func withdrawn(removing output: String) -> Self {
    Self(
      da: "filen er trukket tilbage; \(output) er fjernet",
      en: "the file is withdrawn; \(output) is removed")
  }

  fileprivate static func withdrawn(leaving output: String) -> Self {
    Self(
      da: "filen er trukket tilbage; \(output) bliver liggende",
      en: "the file is withdrawn; \(output) stays")
  }
}
