package import AfstemModel

/// A run's errors and warnings, held against those of the run before.
package struct CorrectionRound: Sendable {
  /// The number of the run before.
  package var since: Int64
  /// Those of the run before that are gone from files that were read again.
  package var mended: [FindingRecord]
  /// Those that the run before did not have.
  package var new: Set<Finding>
  package var counts: RoundCounts

  /// - Parameters:
  ///   - before: What the run before found.
  ///   - sources: The files that this run read: what was said of another is neither mended nor standing.
  init(_ findings: [Finding], since run: Int64, before: [FindingRecord], sources: Set<String>) {
    since = run
    var open = findings.filter { $0.severity < .info }
    var gone = before
    let count = open.count
    for likeness in [Likeness.place, .message, .moved] {
      var earlier = Dictionary(grouping: gone.indices) { likeness.key(of: gone[$0]) }
      var known: Set<Int> = []
      open.removeAll { finding in
        guard let index = earlier[likeness.key(of: FindingRecord(finding))]?.popLast() else { return false }
        known.insert(index)
        return true
      }
      gone = gone.indices.filter { !known.contains($0) }.map { gone[$0] }
    }
    mended = gone.filter { $0.file.isEmpty || sources.contains($0.file) }
    new = Set(open)
    counts = RoundCounts(mended: mended.count, standing: count - open.count, new: open.count)
  }

  /// What findings of two runs have in common that are the same, the surest first: a partner may have put rows in,
  /// corrected some of a sum, or sent the file under another name.
  private enum Likeness {
    case place, message, moved

    func key(of finding: FindingRecord) -> [String] {
      let message = finding.message.danish
      return switch self {
      case .place: [finding.code, finding.file, finding.sheet, finding.cell]
      case .message: [finding.code, finding.file, finding.sheet, message]
      case .moved: [finding.code, message]
      }
    }
  }
}
