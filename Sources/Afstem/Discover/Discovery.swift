internal import Digest
internal import Files
package import Model
internal import Read
internal import SystemPackage

/// Finds and hashes the files that a job's inputs name.
package struct Discovery: Sendable {
  package var job: Job
  /// Hashes of what the last run read, by path.
  private let known: [String: String]
  private let awaited: AwaitedInputs

  package init(job: Job, known: [String: String] = [:], today: CalendarDate = .today) {
    self.job = job
    self.known = known
    awaited = AwaitedInputs(of: job, today: today)
  }

  /// A file matched by several inputs belongs to the first.
  ///
  /// - Throws: ``RunError/inputOutput(path:reason:)`` where a folder cannot be listed: a withdrawn file
  ///   would be indistinguishable from an unreachable one.
  package func discover() throws(RunError) -> Reviewed<Discovered> {
    let files = try InputFiles(of: job)
    var discovered = Reviewed(Discovered())
    var taken: Set<String> = []
    for (place, input) in job.inputs.enumerated() {
      let found = try files.matching(GlobPattern(input.files))
      discovered.value.passing.formUnion(try files.passing(beside: input.files))
      if found.isEmpty { discovered.report(awaited.missing(input), at: input.provenance, of: job) }
      for file in found where taken.insert(file.path).inserted {
        let order = taken.count - 1
        if file.isArrival, let accepted = files.accepted(file.path),
          case .whole(_, let standby, _) = look(at: accepted, input, order: order, place: place, files)
        {
          discovered.value.standbys[file.path] = standby
        }
        discovered.take(look(at: file, input, order: order, place: place, files), file)
      }
    }
    for missing in awaited.unnamedPartners { discovered.report(missing, at: job.place, of: job) }
    discovered.value.overlooked = try files.overlooked(beside: taken).filter { !job.makesProduct(of: $0) }
    discovered.findings += discovered.value.overlooked.map {
      .fileNotRead(at: Provenance(file: $0, place: .file))
    }
    discovered.value.isAnyFresh = isAnyFresh(discovered.value)
    return discovered
  }

  private func look(
    at file: InputFiles.File, _ input: JobInput, order: Int, place: Int, _ files: InputFiles
  ) -> SeenFile {
    var source = SourceFile(
      path: file.path, sha256: "", byteCount: 0, order: order, kind: input.kind, partner: input.partner,
      unit: input.unit, columns: input.columns)
    source.granularity = input.granularity
    source.hasPersonalName = file.path.contains("-****")
    source.input = place
    source.ignored = input.ignored
    let whole = Provenance(file: file.path, place: .file)
    if !files.isPlain(file) {
      return .refused(source, .unreadable, .unreadableFile(.link, at: whole))
    }
    let stamp = FileStamp(path: file.location)
    source.received = stamp.flatMap { CalendarDate(secondsSince1970: $0.modified) }
    do throws(Errno) {
      let digest = try FileDigest(path: file.location)
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
      FoundFile(source: source, location: file.location, options: input.options, stamp: stamp), files)
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

extension CalendarDate {
  /// By the clock on the wall.
  package static var today: CalendarDate {
    CalendarDate(secondsSince1970: CurrentProcess.wallClock) ?? CalendarDate(year: 1970, month: 1, day: 1)
  }
}

extension Job {
  fileprivate var place: Provenance { Provenance(file: location.fileName, place: .file) }
}

/// What discovery decides about one file.
private enum SeenFile {
  /// As it was sent, and the files that are read of it: itself, or those that it holds packed.
  case whole(FoundFile, [FoundFile], passedOver: [String])
  case unfinished
  case refused(SourceFile, SourceReport.Status, Finding)
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
    case .unfinished:
      value.leave(file.path)
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
