internal import AfstemDigest
internal import AfstemModel

extension Pipeline {
  /// The job file as a source of the targets that it states; `nil` if it states none.
  ///
  /// Every published row must name one of the sources.
  func jobFile(in package: DataPackage) -> SourceReport? {
    guard !job.glossary.targets.isEmpty, let digest = try? FileDigest(path: job.location.file) else {
      return nil
    }
    let file = SourceFile(
      path: job.location.fileName, sha256: digest.sha256, byteCount: digest.byteCount,
      order: package.sources.count, kind: .targets)
    let facts = package.targets.count { $0.provenance.file == file.path }
    return SourceReport(
      file: file, kind: .targets, sheets: [], rowCount: job.glossary.targets.count, factCount: facts,
      status: .imported)
  }
}
