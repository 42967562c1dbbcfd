internal import Files
internal import Model
internal import SystemPackage

/// Everything that decides a run's output, as one hash: equal fingerprints give equal outputs.
struct RunFingerprint {
  /// Lower-case hexadecimal, SHA-256.
  let sha256: String

  /// - Throws: ``Errno`` where the job file cannot be read any more.
  init(_ job: Job, output: String, files: Discovered) throws(Errno) {
    var lines = [
      Version.current, try FileDigest(path: job.location.file).sha256, output, job.language.rawValue,
      job.output.csvFlavour.rawValue, job.output.suppression.map { "public \($0.threshold)" } ?? "",
    ]
    for file in files.files { lines.append("\(file.source.sha256) \(file.source.path)") }
    for report in files.refused {
      lines.append("\(report.status.rawValue) \(report.file.sha256) \(report.file.path)")
    }
    sha256 = SHA256.hash(of: lines.joined(separator: "\n").utf8)
  }
}
