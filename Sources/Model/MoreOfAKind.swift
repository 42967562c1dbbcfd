extension [Finding] {
  /// The first findings of each code in each file, in their order, and after them how many more there were.
  ///
  /// Taken again with others, what was left out the first time is counted with them.
  package func capped(at limit: Int) -> [Finding] {
    var groups: [FindingGroup: (kept: Int, left: Int, severity: Finding.Severity)] = [:]
    var kept: [Finding] = []
    for finding in self {
      let group = FindingGroup(finding)
      var (count, left, severity) = groups[group] ?? (0, 0, .info)
      if finding.omitted == 0, count < limit {
        kept.append(finding)
        count += 1
      } else {
        left += Swift.max(finding.omitted, 1)
        severity = Swift.min(severity, finding.severity)
      }
      groups[group] = (count, left, severity)
    }
    guard groups.values.contains(where: { $0.left > 0 }) else { return kept }
    return kept
      + groups.filter { $0.value.left > 0 }.sorted { $0.key < $1.key }.map { group, value in
        Finding(value.left, like: group, value.severity)
      }
  }
}

/// Findings that are of a kind, in one file.
private struct FindingGroup: Hashable, Comparable {
  var file: String?
  var code: Finding.Code

  init(_ finding: Finding) {
    file = finding.provenance?.file
    code = finding.code
  }

  static func < (one: Self, other: Self) -> Bool {
    (one.file ?? "", one.code.rawValue) < (other.file ?? "", other.code.rawValue)
  }
}

extension Finding {
  fileprivate init(_ count: Int, like group: FindingGroup, _ severity: Severity) {
    self.init(
      group.code,
      Message { language in
        let number = language.grouped(Int64(count))
        return language == .danish
          ? "yderligere \(number) af samme slags i filen er ikke vist (limits.findings)"
          : "\(number) more of the same kind in the file are not shown (limits.findings)"
      }, at: group.file.map { Provenance(file: $0, place: .file) })
    self.severity = severity
    omitted = count
    correction = nil
  }
}
