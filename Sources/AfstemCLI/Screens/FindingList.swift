internal import Afstem
internal import AfstemModel

/// Findings for people: most severe first, grouped by file.
struct FindingList {
  let findings: [Finding]
  let language: Language
  let style: TextStyle
  /// The maximum number of lines, unless they are wrapped; the findings that are left are counted.
  var limit = Int.max
  /// Against the run before; `nil` where there was none.
  var round: CorrectionRound?

  init(
    _ findings: [Finding], language: Language, style: TextStyle, limit: Int = .max,
    round: CorrectionRound? = nil
  ) {
    self.findings = findings
    self.language = language
    self.style = style
    self.limit = limit
    self.round = round
  }

  /// Empty if there are no findings.
  var text: String {
    var (text, lines, shown) = ("", 0, 0)
    for group in groups(of: findings[...]) {
      var heading = (text.isEmpty ? "" : "\n") + style.bold(group.file) + "\n"
      for kind in kinds(of: group.findings) {
        let entry = heading + line(kind)
        let height = entry.count { $0 == "\n" }
        // The last line is for what there is no room for.
        guard lines + height < limit || lines == 0 else {
          return text + style.faint(rest(findings.count - shown)) + "\n"
        }
        text += entry
        lines += height
        shown += kind.count
        heading = ""
      }
    }
    return text
  }

  /// A file's findings in their order, those of one code together where they are many.
  private func kinds(of findings: [Finding]) -> [[Finding]] {
    let byCode = Dictionary(grouping: findings, by: \.code)
    var told: Set<Finding.Code> = []
    return findings.compactMap { finding in
      guard let kind = byCode[finding.code], kind.count > Self.most else { return [finding] }
      return told.insert(finding.code).inserted ? kind : nil
    }
  }

  /// More findings of one code in one file than this are one line.
  private static let most = 3

  /// By file, in the order that each file's first finding comes.
  private func groups(of findings: ArraySlice<Finding>) -> [(file: String, findings: [Finding])] {
    var groups: [(file: String, findings: [Finding])] = []
    for finding in findings {
      let file = finding.provenance?.file ?? (language == .danish ? "Jobbet" : "The job")
      if let index = groups.firstIndex(where: { $0.file == file }) {
        groups[index].findings.append(finding)
      } else {
        groups.append((file, [finding]))
      }
    }
    return groups
  }

  /// One finding, or the first of several of a kind with the places of the others.
  private func line(_ kind: [Finding]) -> String {
    guard let finding = kind.first else { return "" }
    let word = finding.severity.name(in: language)
    let padding = String(repeating: " ", count: max(0, Self.indent - 2 - word.count))
    let text =
      "\(finding.text(in: language))\(others(of: kind)) [\(finding.code.rawValue)\(state(of: finding))]"
    return
      "  \(style.severity(word, finding.severity))\(padding)\(style.wrapped(text, indent: Self.indent))\n"
  }

  /// ` (og 11 af samme slags: C5, C6, C7 …)`
  private func others(of kind: [Finding]) -> String {
    let count = kind.dropFirst().reduce(0) { $0 + max($1.omitted, 1) }
    guard count > 0 else { return "" }
    let first = kind.first?.provenance?.nearby(in: language)
    let places = kind.dropFirst().compactMap { finding in
      finding.provenance.flatMap { $0.column == nil ? nil : $0.nearby(in: language) }
    }.unique.filter { $0 != first }
    let shown = places.prefix(4).joined(separator: ", ") + (places.count > 4 ? " …" : "")
    let list = shown.isEmpty ? "" : ": \(shown)"
    return language == .danish
      ? " (og \(count) af samme slags\(list))" : " (and \(count) more of the kind\(list))"
  }

  /// Whether the run before had it too; nothing where there was none.
  private func state(of finding: Finding) -> String {
    guard let round, finding.severity < .info else { return "" }
    return switch (language, round.new.contains(finding)) {
    case (.danish, true): ", ny"
    case (.danish, false): ", udestår endnu"
    case (.english, true): ", new"
    case (.english, false): ", still there"
    }
  }

  /// Where a finding's text begins, past the longest word for a severity.
  private static let indent = 12

  private func rest(_ count: Int) -> String {
    language == .danish ? "… og \(language.count(count, .finding)) mere" : "… and \(count) more findings"
  }
}

extension Finding.Severity {
  func name(in language: Language) -> String {
    switch (self, language) {
    case (.error, .danish): "fejl"
    case (.warning, .danish): "advarsel"
    case (.info, .danish): "oplysning"
    case (.error, .english): "error"
    case (.warning, .english): "warning"
    case (.info, .english): "info"
    }
  }
}
