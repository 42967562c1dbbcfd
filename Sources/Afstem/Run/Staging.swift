internal import AfstemDigest
internal import AfstemFiles
internal import AfstemInterpret
internal import FoundationEssentials
package import AfstemModel
internal import AfstemRead
internal import SystemPackage
internal import AfstemVocabulary

/// Reads and reconciles files of a job one by one, each into a part of its own, for a merge to consolidate.
///
/// Nothing is shared with whoever stages other files, but the folder.
package struct Staging {
  private let files: ListedFiles
  /// The files' places in the job, by absolute path.
  private let places: [String: Int]
  private let stages: FileStages
  private let folder: PartFolder
  /// The job file's SHA-256.
  private let jobDigest: String

  /// - Parameter folder: Where parts and manifests go; it is made.
  package init(of job: Job, into folder: String) throws(RunError) {
    files = try Discovery(job: job).list()
    let paths = files.paths.enumerated().map { (Self.absolute($0.element), $0.offset) }
    places = Dictionary(paths) { first, _ in first }
    stages = FileStages(job: job, vocabulary: .standard)
    self.folder = try PartFolder(making: folder)
    do throws(Errno) {
      jobDigest = try FileDigest(path: job.location.file).sha256
    } catch {
      throw .inputOutput(path: job.location.file, reason: "\(error)")
    }
  }

  /// The absolute paths of the files that there are to stage, in the order of the job.
  package static func files(of job: Job) throws(RunError) -> [String] {
    try Discovery(job: job).list().paths.map(absolute)
  }

  /// What there is to stage, in the order of the job: files, of which the long incident extracts are divided.
  ///
  /// - Parameter length: The bytes of a stretch, at least 1.
  package static func work(of job: Job, dividedBy length: Int) throws(RunError) -> [StagingTask] {
    let files = try Discovery(job: job).list()
    let stages = FileStages(job: job, vocabulary: .standard)
    return files.paths.indices.flatMap { index in
      let path = absolute(files.paths[index])
      guard let byteCount = FileStamp(path: path)?.byteCount, byteCount > length,
        let source = files[index].sources.first, stages.countsStretches(of: source)
      else { return [StagingTask(path: path)] }
      return TextRange.dividing(byteCount, by: length).map { StagingTask(path: path, range: $0) }
    }
  }

  package func callAsFunction(_ task: StagingTask) throws(RunError) -> ManifestLine {
    guard let range = task.range else { return try self(task.path) }
    return try self(task.path, range)
  }

  /// Stages a file.
  ///
  /// - Throws: ``RunError/notAnInput(path:)`` for a file that no input of the job names; what is wrong in a file is a
  ///   finding; what is wrong with the machine is an error, so that another try may do better.
  package func callAsFunction(_ path: String) throws(RunError) -> ManifestLine {
    let place = try place(of: path)
    let file = try read(files[place], at: files.paths[place])
    let part = JSONLine.text(of: file)
    let output = try folder.write(part: part)
    let line = ManifestLine(file, of: jobDigest, content: output.sha256, in: output)
    try folder.write(manifest: [line], for: file.path)
    return line
  }

  /// Stages a stretch of an incident extract.
  ///
  /// - Throws: ``RunError/notInRanges(path:)`` for any other file; the same as for a whole file.
  package func callAsFunction(_ path: String, _ range: TextRange) throws(RunError) -> ManifestLine {
    let place = try place(of: path)
    let staged = try count(files[place], range, at: files.paths[place])
    let output = try folder.write(part: JSONLine.text(of: staged))
    let line = ManifestLine(staged, of: jobDigest, content: output.sha256, in: output)
    try folder.write(manifest: [line], for: "\(staged.file.path)\n\(range)")
    return line
  }

  private func place(of path: String) throws(RunError) -> Int {
    guard let place = places[Self.absolute(path)] else {
      throw FileStatus(path: path) == nil ? .inputMissing(path: path) : .notAnInput(path: path)
    }
    return place
  }

  private func count(_ listed: ListedFile, _ range: TextRange, at location: String) throws(RunError)
    -> StagedRange
  {
    var staged = StagedRange(of: listed.file, range, reachesEnd: range.to == nil)
    guard listed.file.refusal == nil else { return staged }
    guard let source = listed.sources.first else { throw .notInRanges(path: location) }
    staged.source = source.source
    let ids = try makeIDs()
    let counted: CountedStretch?
    do throws(FileProblem) {
      counted = try stages.count(source, in: range, ids: ids)
    } catch {
      staged.problem = try ofFile(error.finding(in: source.source.path), at: location)
      return staged
    }
    guard let counted else { throw .notInRanges(path: location) }
    try check(source, at: location)
    staged.reachesEnd = counted.text != nil
    staged.incidents = counted.incidents
    staged.text = counted.text
    if ids.byteCount > 0 { staged.ids = try folder.write(ids: ids.forEachPiece) }
    return staged
  }

  private func makeIDs() throws(RunError) -> IdentityFile {
    do throws(Errno) {
      return try IdentityFile()
    } catch {
      throw .inputOutput(path: CurrentProcess.temporaryFolder, reason: "\(error)")
    }
  }

  /// A finding of what is wrong in a file.
  ///
  /// - Throws: what is wrong with the machine.
  private func ofFile(_ finding: Finding, at location: String) throws(RunError) -> Finding {
    if finding.isOfMachine { throw .inputOutput(path: location, reason: finding.message.english) }
    return finding
  }

  private func check(_ source: FoundFile, at location: String) throws(RunError) {
    guard source.stamp == FileStamp(path: location) else {
      throw .inputOutput(path: location, reason: "the file is being written")
    }
  }

  private func read(_ listed: ListedFile, at location: String) throws(RunError) -> StagedFile {
    var file = listed.file
    file.tables = listed.sources.map { source in
      // The merge knows the places of all files; here one may lack some.
      StagedFile.Table(member: source.member, statements: stages(source).ordered(0))
    }
    for finding in file.findings { _ = try ofFile(finding, at: location) }
    for source in listed.sources { try check(source, at: location) }
    return file
  }

  private static func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }
}

/// A file to stage, or a stretch of one.
package struct StagingTask: Sendable, Hashable {
  package var path: String
  package var range: TextRange?

  package init(path: String, range: TextRange? = nil) {
    self.path = path
    self.range = range
  }

  /// Reads what ``line`` writes.
  package init(line: String) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count > 1, let range = parts.last.flatMap(TextRange.init),
      FileStatus(path: line) == nil
    else {
      self.init(path: line)
      return
    }
    self.init(path: parts.dropLast().joined(separator: "\t"), range: range)
  }

  /// The path, and after a tab the stretch.
  package var line: String { range.map { "\(path)\t\($0)" } ?? path }
}
