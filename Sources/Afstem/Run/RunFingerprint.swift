internal import AfstemDigest
internal import AfstemModel
internal import SystemPackage

/// Everything that decides a run's output, as one hash: equal fingerprints give equal outputs.
struct RunFingerprint {
  /// SHA-256 in lower-case hexadecimal, after ``RunRecord/publicMark`` for a public edition.
  let text: String

  /// - Throws: ``Errno`` where the job file cannot be read any more.
  init(_ job: Job, output: String, files: Discovered) throws(Errno) {
    var lines = [
      Version.current, Version.build, try FileDigest(path: job.location.file).sha256, output,
      job.language.rawValue,
      job.output.csvFlavour.rawValue,
      job.output.suppression.map { "public \($0.threshold) \($0.protection)" } ?? "",
    ]
    for file in files.files { lines.append("\(file.source.sha256) \(file.source.path)") }
    for report in files.refused {
      lines.append("\(report.status.rawValue) \(report.file.sha256) \(report.file.path)")
    }
    lines += files.overlooked.map { "overlooked \($0)" }
    // What is late is an error, and becomes so with no change of any file.
    lines += files.missing.map { "missing \($0.partner ?? "") \($0.files ?? "") \($0.isLate)" }
    text =
      (job.output.suppression == nil ? "" : RunRecord.publicMark)
      + SHA256.hash(of: lines.joined(separator: "\n").utf8)
  }
}
