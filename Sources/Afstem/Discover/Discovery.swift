/// Finds the files that a job's inputs name, and hashes them.
public struct Discovery: Sendable {
  public var job: Job

  public init(job: Job) { self.job = job }

  /// A file named by several inputs is taken once, by the first.
  public func callAsFunction() -> Reviewed<Discovered> {
    var discovered = Reviewed(Discovered())
    var taken: Set<String> = []
    var order = 0
    for input in job.inputs {
      let paths = paths(of: input)
      if paths.isEmpty { discovered.findings.append(.noFile(matches: input)) }
      for path in paths where taken.insert(path).inserted {
        take(path, input, order: order, into: &discovered)
        order += 1
      }
    }
    return discovered
  }

  private func paths(of input: JobInput) -> [String] {
    let folder = job.location.folder
    let expansion = GlobExpansion(folder: folder, excluded: [job.output.directory])
    return expansion.files(matching: GlobPattern(input.files)).filter { !PassingFile.matches($0) }
  }

  private func take(
    _ path: String, _ input: JobInput, order: Int, into discovered: inout Reviewed<Discovered>
  ) {
    let location = job.location.path(of: path)
    var source = SourceFile(
      path: path, sha256: "", byteCount: 0, order: order, kind: input.kind, partner: input.partner,
      unit: input.unit, columns: input.columns)
    source.granularity = input.granularity
    do throws(SystemError) {
      let digest = try FileDigest(path: location)
      source.sha256 = digest.sha256
      source.byteCount = digest.byteCount
    } catch {
      discovered.refuse(source, as: .unreadable, .unreadable(path, error))
      return
    }
    if source.byteCount == 0 {
      discovered.refuse(source, as: .empty, .empty(path))
    } else if source.byteCount > job.limits.bytes(of: source.kind).count {
      discovered.refuse(source, as: .unreadable, .tooLarge(source, limit: job.limits.bytes(of: source.kind)))
    } else {
      discovered.value.files.append(FoundFile(source: source, location: location, options: input.options))
    }
  }
}

extension Reviewed<Discovered> {
  fileprivate mutating func refuse(_ source: SourceFile, as status: SourceReport.Status, _ finding: Finding) {
    findings.append(finding)
    value.refused.append(
      SourceReport(file: source, kind: source.kind, sheets: [], rowCount: 0, factCount: 0, status: status))
  }
}

extension Finding {
  fileprivate static func noFile(matches input: JobInput) -> Self {
    Self(
      .emptyInput,
      Message(da: "ingen filer svarer til \"\(input.files)\"", en: "no file matches \"\(input.files)\""),
      at: input.provenance)
  }

  fileprivate static func empty(_ path: String) -> Self {
    Self(
      .emptyInput, Message(da: "filen er tom", en: "the file is empty"),
      at: Provenance(file: path, place: .file))
  }

  fileprivate static func unreadable(_ path: String, _ error: SystemError) -> Self {
    Self(
      .unreadableFile,
      Message(da: "filen kan ikke læses: \(error)", en: "the file cannot be read: \(error)"),
      at: Provenance(file: path, place: .file))
  }

  fileprivate static func tooLarge(_ source: SourceFile, limit: (count: Int, key: String)) -> Self {
    Self(
      .limitExceeded,
      Message { language in
        let size = language.grouped(Int64(source.byteCount))
        let count = language.grouped(Int64(limit.count))
        return language == .danish
          ? "filen er på \(size) bytes; grænsen er \(count) (limits.\(limit.key))"
          : "the file has \(size) bytes; the limit is \(count) (limits.\(limit.key))"
      },
      expected: String(limit.count), actual: String(source.byteCount),
      at: Provenance(file: source.path, place: .file))
  }
}
