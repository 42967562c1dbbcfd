package import AfstemModel
internal import AfstemRead
internal import AfstemVocabulary

extension StagedFiles {
  /// Reads manifests and everything that they speak of.
  ///
  /// - Parameter manifests: Paths of manifests, or of folders that hold them.
  /// - Throws: ``RunError/notMerged(_:)``; ``RunError/inputOutput(path:reason:)`` where ids cannot be compared.
  package init(_ manifests: [String], of job: Job) throws(RunError) {
    try self.init(manifests, of: job.location)
    guard !ranged.isEmpty else { return }
    let stages = FileStages(job: job, vocabulary: .standard)
    for file in ranged { take(try Self.merged(file, stages)) }
  }

  private static func merged(_ ranged: RangedFile, _ stages: FileStages) throws(RunError) -> StagedFile {
    var file = ranged.file
    guard file.refusal == nil else { return file }
    let statements: FileStatements?
    do throws(FileProblem) {
      statements = try stages(ranged)
    } catch {
      throw .inputOutput(path: file.path, reason: error.finding(in: file.path).message.english)
    }
    guard let statements else {
      throw .notMerged(ManifestFault.partDiffers("ids-*", input: file.path).message)
    }
    file.tables = [StagedFile.Table(member: nil, statements: statements.ordered(0))]
    return file
  }
}
