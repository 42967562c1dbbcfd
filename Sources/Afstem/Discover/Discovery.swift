internal import AfstemDigest
internal import AfstemFiles
package import AfstemModel
internal import AfstemRead
internal import SystemPackage

/// Finds and hashes the files that a job's inputs name.
package struct Discovery: Sendable {
  package var job: Job
  /// Hashes of what the last run read, by path.
  private let known: [String: String]
  /// What was staged before; `nil` where files are looked at here.
  private let staged: StagedFiles?
  private let jobs: Int
  private let awaited: AwaitedInputs

  /// - Parameters:
  ///   - staged: Files that are not looked at, for what they state is known.
  ///   - jobs: How many files to hash at a time.
  package init(
    job: Job, known: [String: String] = [:], staged: StagedFiles? = nil, jobs: Int = 1,
    today: CalendarDate = .today
  ) {
    self.job = job
    self.known = known
    self.staged = staged
    self.jobs = jobs
    awaited = AwaitedInputs(of: job, today: today)
  }

  /// A file matched by several inputs belongs to the first.
  ///
  /// - Throws: ``RunError/inputOutput(path:reason:)`` where a folder cannot be listed: a withdrawn file
  ///   would be indistinguishable from an unreachable one.
  package func discover() throws(RunError) -> Reviewed<Discovered> {
    let files = try InputFiles(of: job)
    var discovered = Reviewed(Discovered())
    let entries = try named(files)
    let digests = staged == nil ? hashed(entries.flatMap(\.files)) : [:]
    for entry in entries {
      discovered.value.passing.formUnion(entry.passing)
      if entry.matchCount == 0 {
        discovered.report(awaited.missing(entry.input), at: entry.input.provenance, of: job)
      }
      for named in entry.files {
        if named.file.isArrival, let accepted = files.accepted(named.file.path),
          case .whole(_, let standby, _) = look(at: named.moved(to: accepted), files)
        {
          discovered.value.standbys[named.file.path] = standby
        }
        discovered.take(seen(named, files, digests[named.file.location]), named.file)
      }
    }
    for missing in awaited.unnamedPartners { discovered.report(missing, at: job.place, of: job) }
    let taken = Set(entries.flatMap(\.files).map(\.file.path))
    discovered.value.overlooked = try files.overlooked(beside: taken).filter { !job.makesProduct(of: $0) }
    discovered.findings += discovered.value.overlooked.map {
      .fileNotRead(at: Provenance(file: $0, place: .file))
    }
    discovered.value.isAnyFresh = isAnyFresh(discovered.value)
    return discovered
  }

  /// The job's inputs with the files that each names; a file that several name belongs to the first.
  private func named(_ files: InputFiles) throws(RunError) -> [NamedFiles] {
    var taken: Set<String> = []
    var entries: [NamedFiles] = []
    for (place, input) in job.inputs.enumerated() {
      let (found, passing) = try files.named(by: input.files)
      var entry = NamedFiles(input: input, matchCount: found.count, passing: passing)
      for file in found where taken.insert(file.path).inserted {
        entry.files.append(NamedFile(file: file, input: input, place: place, order: taken.count - 1))
      }
      entries.append(entry)
    }
    return entries
  }

  /// By location; of a few files at a time, since that is most of what discovery costs.
  private func hashed(_ files: [NamedFile]) -> [String: HashedFile] {
    guard jobs > 1 else { return [:] }
    let hashed = files.map(\.file.location).concurrentlyMapped(jobs: jobs) { HashedFile($0) }
    return Dictionary(zip(files.map(\.file.location), hashed)) { first, _ in first }
  }

  private func seen(
    _ named: NamedFile, _ files: InputFiles, _ hashed: HashedFile?
  ) -> SeenFile {
    guard let staged else { return look(at: named, files, hashed) }
    guard let file = staged[named.file.path] else { return .unstaged }
    return seen(file, named)
  }

  /// A file as it was when it was staged.
  private func seen(_ staged: StagedFile, _ named: NamedFile) -> SeenFile {
    var source = named.source
    (source.sha256, source.byteCount) = (staged.sha256, staged.byteCount)
    let stamp = FileStamp(path: named.file.location)
    source.received = stamp.flatMap { CalendarDate(secondsSince1970: $0.modified) }
    if let refusal = staged.refusal { return .refused(source, refusal.status, refusal.finding) }
    guard stamp?.byteCount == staged.byteCount else { return .changed }
    let sent = FoundFile(
      source: source, location: named.file.location, options: named.input.options, stamp: stamp)
    let tables = staged.tables.map { table in
      var file = sent
      file.source = table.statements.report.file
      file.source.order = source.order
      file.member = table.member
      return file
    }
    return .staged(sent, tables, staged.tables.map(\.statements), passedOver: staged.passedOver)
  }

  private func look(
    at named: NamedFile, _ files: InputFiles, _ hashed: HashedFile? = nil
  ) -> SeenFile {
    let file = named.file
    var source = named.source
    let whole = Provenance(file: file.path, place: .file)
    if !files.isPlain(file) {
      return .refused(source, .unreadable, .unreadableFile(.link, at: whole))
    }
    let hashed = hashed ?? HashedFile(file.location)
    let stamp = hashed.stamp
    source.received = stamp.flatMap { CalendarDate(secondsSince1970: $0.modified) }
    do throws(Errno) {
      let digest = try hashed.digest.get()
      source.sha256 = digest.sha256
      source.byteCount = digest.byteCount
    } catch {
      return .refused(source, .unreadable, .unreadableFile(.refused(by: error), at: whole))
    }
    if source.byteCount == 0 {
      let isBegun = known[file.path] != nil && stamp?.isWithin(seconds: Self.beginning) == true
      return isBegun ? .unfinished : .refused(source, .empty, .emptyInput(no: .bytes, at: whole))
    }
    let limit = job.limits.bytes(of: source.kind)
    if source.byteCount > limit.count {
      let finding = Finding.limitExceeded(
        byteCount: source.byteCount, allowed: limit.count, key: limit.key, at: whole)
      return .refused(source, .unreadable, finding)
    }
    return unpacked(
      FoundFile(source: source, location: file.location, options: named.input.options, stamp: stamp), files)
  }

  /// The file itself, or those that it holds packed.
  private func unpacked(_ file: FoundFile, _ files: InputFiles) -> SeenFile {
    do throws(FileProblem) {
      guard let packed = try PackedSources(of: file, limits: job.limits, shown: files.shown) else {
        return .whole(file, [file], passedOver: [])
      }
      if packed.files.isEmpty, packed.passedOver.isEmpty {
        let whole = Provenance(file: file.source.path, place: .file)
        return .refused(file.source, .unreadable, .unreadableFile(.noTables, at: whole))
      }
      return .whole(file, packed.files, passedOver: packed.passedOver)
    } catch {
      return .refused(file.source, .unreadable, error.finding(in: file.source.path))
    }
  }

  private func isAnyFresh(_ discovered: Discovered) -> Bool {
    let hashes = Set(known.values)
    return discovered.files.contains { file in
      file.stamp?.isWithin(seconds: Self.fresh) == true && !hashes.contains(file.source.sha256)
    }
  }

  /// In seconds: how long an empty file that used to have content counts as being rewritten.
  private static let beginning = 60
  /// In seconds.
  private static let fresh = 2
}

// MARK: - Files one by one

extension Discovery {
  /// The files that the job's inputs name, to be looked at one by one.
  package func list() throws(RunError) -> ListedFiles {
    let files = try InputFiles(of: job)
    let all = try named(files).flatMap(\.files)
    return ListedFiles(
      paths: all.map(\.file.location),
      look: { index in look(at: all[index], files).listed(as: all[index].file.path) })
  }
}

/// The files of a job's inputs, none of them looked at yet.
package struct ListedFiles {
  /// Where they lie, from where the program was started; in the order of the job.
  package let paths: [String]
  private let look: (Int) -> ListedFile

  fileprivate init(paths: [String], look: @escaping (Int) -> ListedFile) {
    self.paths = paths
    self.look = look
  }

  /// Looks at a file, which is hashed for that; files count from 0.
  package subscript(index: Int) -> ListedFile { look(index) }
}

/// A file that has been looked at.
package struct ListedFile {
  /// What is known of it before it is read.
  package var file: StagedFile
  /// What is to be read of it: itself, or the tables packed in it.
  package var sources: [FoundFile]
}

extension SeenFile {
  /// As a file that is staged and not read yet.
  fileprivate func listed(as path: String) -> ListedFile {
    switch self {
    case .whole(let sent, let found, let passedOver):
      var file = StagedFile(path: path, sha256: sent.source.sha256, byteCount: sent.source.byteCount)
      file.passedOver = passedOver
      return ListedFile(file: file, sources: found)
    case .refused(let source, let status, let finding):
      var file = StagedFile(path: path, sha256: source.sha256, byteCount: source.byteCount)
      file.refusal = StagedFile.Refusal(status: status, finding: finding)
      return ListedFile(file: file, sources: [])
    case .staged, .unfinished, .unstaged, .changed:
      return ListedFile(file: StagedFile(path: path, sha256: "", byteCount: 0), sources: [])
    }
  }
}

extension CalendarDate {
  /// By the clock on the wall.
  package static var today: CalendarDate {
    CalendarDate(secondsSince1970: CurrentProcess.wallClock) ?? CalendarDate(year: 1970, month: 1, day: 1)
  }
}

extension Job {
  fileprivate var place: Provenance { Provenance(file: location.fileName, place: .file) }
}

/// A file that an input of the job names.
private struct NamedFile: Sendable {
  var file: InputFiles.File
  let input: JobInput
  /// The input's place in the job, and the file's among those of all inputs; both count from 0.
  let place: Int
  let order: Int

  /// The file as the job has it, not looked at yet.
  var source: SourceFile {
    var source = SourceFile(
      path: file.path, sha256: "", byteCount: 0, order: order, kind: input.kind, partner: input.partner,
      unit: input.unit, columns: input.columns)
    source.granularity = input.granularity
    source.hasPersonalName = file.path.contains("-****")
    source.input = place
    source.ignored = input.ignored
    return source
  }

  func moved(to other: InputFiles.File) -> Self {
    var named = self
    named.file = other
    return named
  }
}

/// An input of the job with the files that it is the first to name.
private struct NamedFiles {
  let input: JobInput
  /// How many files match it, those included that another input names first.
  let matchCount: Int
  /// Transient files beside them.
  var passing: [String]
  var files: [NamedFile] = []
}

/// A file's hash, and its stamp from before: a change that comes in between shows.
private struct HashedFile: Sendable {
  let stamp: FileStamp?
  let digest: Result<FileDigest, Errno>

  init(_ location: String) {
    stamp = FileStamp(path: location)
    digest = Result { () throws(Errno) in try FileDigest(path: location) }
  }
}

/// What discovery decides about one file.
private enum SeenFile {
  /// As it was sent, and the files that are read of it: itself, or those that it holds packed.
  case whole(FoundFile, [FoundFile], passedOver: [String])
  /// The same, of a file that was staged, with what each file of it states.
  case staged(FoundFile, [FoundFile], [FileStatements], passedOver: [String])
  case unfinished
  case refused(SourceFile, SourceReport.Status, Finding)
  /// It should have been staged, and was not.
  case unstaged
  /// It is not as long as when it was staged.
  case changed
}

extension Reviewed<Discovered> {
  fileprivate mutating func report(_ missing: MissingInput, at place: Provenance, of job: Job) {
    value.missing.append(missing)
    let sender = missing.partner.map(job.glossary.partnership.name)
    findings.append(.nothingReceived(missing, from: sender, at: place))
  }

  fileprivate mutating func take(_ seen: SeenFile, _ file: InputFiles.File) {
    switch seen {
    case .whole(let sent, let found, let passedOver):
      value.files += found
      findings += passedOver.map { .fileNotRead(at: Provenance(file: $0, place: .file)) }
      if file.isArrival { value.arrivals.append(Arrival(sent)) }
    case .staged(let sent, let found, let statements, let passedOver):
      take(.whole(sent, found, passedOver: passedOver), file)
      for (file, stated) in zip(found, statements) {
        value.statements[file.identity] = stated.ordered(sent.source.order)
      }
    case .unfinished:
      value.leave(file.path)
    case .unstaged:
      value.unstaged.append(file.path)
    case .changed:
      value.changed.append(file.path)
    case .refused(let source, let status, let finding):
      findings.append(finding)
      value.refuse(source, status)
      if file.isArrival { value.standIn(for: file.path) }
      if file.isArrival, status == .unreadable {
        value.arrivals.append(Arrival(source, at: file.location, problems: [finding]))
      }
    }
  }
}
