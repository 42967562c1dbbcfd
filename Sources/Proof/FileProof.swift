internal import AfstemFiles
package import AfstemModel
internal import AfstemRead

/// Whether files add up: every total in any table of theirs, with no job.
package struct FileProof: Sendable {
  /// By file, in reading order.
  package private(set) var totals: [ProvenTotal] = []
  package private(set) var findings: [Finding] = []
  /// Files that are not there, and those that could not be read.
  package private(set) var missingCount = 0
  package private(set) var unreadableCount = 0
  private var readCount = 0

  /// Reads the files one by one; one that cannot be read becomes a finding and never stops the others.
  package init(paths: [String], limits: JobLimits = JobLimits()) {
    for (order, path) in paths.enumerated() { prove(path, order, limits) }
    findings += totals.compactMap(\.finding)
    findings = findings.inPublishedOrder
  }

  private mutating func prove(_ path: String, _ order: Int, _ limits: JobLimits) {
    guard let status = FileStatus(path: path), status.kind != .folder else {
      missingCount += 1
      findings.append(.unreadableFile(.missing, at: Provenance(file: path, place: .file)))
      return
    }
    let source = SourceFile(path: path, sha256: "", byteCount: status.byteCount, order: order)
    do throws(FileProblem) {
      let file = FoundFile(source: source, location: path)
      guard let packed = try PackedSources(of: file, limits: limits) else { return prove(file, limits) }
      findings += packed.passedOver.map { .fileNotRead(at: Provenance(file: $0, place: .file)) }
      for file in packed.files { prove(file, limits) }
    } catch {
      unreadableCount += 1
      findings.append(error.finding(in: path))
    }
  }

  private mutating func prove(_ file: FoundFile, _ limits: JobLimits) {
    let read = Reading(limits: limits).read(file)
    findings += read.findings
    guard let extract = read.value else {
      unreadableCount += 1
      return
    }
    readCount += 1
    for grid in extract.grids {
      let proof = GridProof(grid, of: file.source.path)
      totals += proof.totals
      findings += proof.incompleteRanges
    }
  }

  package var status: RunStatus {
    if readCount == 0 { return unreadableCount == 0 ? .inputMissing : .inputUnusable }
    return findings.contains { $0.severity == .error } ? .errorsFound : .done
  }
}

extension FileProof {
  /// Whether a path names a folder.
  package static func isFolder(_ path: String) -> Bool { FileStatus(path: path)?.kind == .folder }
  /// Whether anything stands at a path.
  package static func exists(_ path: String) -> Bool { FileStatus(path: path) != nil }
}
