internal import AfstemDigest
internal import AfstemFiles
internal import FoundationEssentials
package import AfstemModel
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

  /// Stages a file.
  ///
  /// - Throws: ``RunError/notAnInput(path:)`` for a file that no input of the job names; what is wrong in a file is a
  ///   finding; what is wrong with the machine is an error, so that another try may do better.
  package func callAsFunction(_ path: String) throws(RunError) -> ManifestLine {
    guard let place = places[Self.absolute(path)] else {
      throw FileStatus(path: path) == nil ? .inputMissing(path: path) : .notAnInput(path: path)
    }
    let file = try read(files[place], at: files.paths[place])
    let part = JSONLine.text(of: file)
    let output = try folder.write(part: part)
    let line = ManifestLine(file, of: jobDigest, content: output.sha256, in: output)
    try folder.write(manifest: [line], for: file.path)
    return line
  }

  private func read(_ listed: ListedFile, at location: String) throws(RunError) -> StagedFile {
    var file = listed.file
    file.tables = listed.sources.map { source in
      // The merge knows the places of all files; here one may lack some.
      StagedFile.Table(member: source.member, statements: stages(source).ordered(0))
    }
    if let fault = file.findings.first(where: \.isOfMachine) {
      throw .inputOutput(path: location, reason: fault.message.english)
    }
    guard listed.sources.allSatisfy({ $0.stamp == FileStamp(path: location) }) else {
      throw .inputOutput(path: location, reason: "the file is being written")
    }
    return file
  }

  private static func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }
}
