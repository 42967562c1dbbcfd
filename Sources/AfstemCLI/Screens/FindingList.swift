internal import Afstem
internal import Model

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
    let shown = findings.prefix(shownCount)
    var text = groups(of: shown).map { "\(style.bold($0.file))\n\($0.findings.map(line).joined())" }
      .joined(separator: "\n")
    if shown.count < findings.count { text += style.faint(rest(findings.count - shown.count)) + "\n" }
    return text
  }

  /// How many findings there is room for: a file's first takes a line for its name, and a blank one before that.
  private var shownCount: Int {
    var (lines, count) = (0, 0)
    var files: Set<String?> = []
    for finding in findings {
      lines += files.insert(finding.provenance?.file).inserted ? 3 : 1
      guard lines < limit else { break }
      count += 1
    }
    return count
  }

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

  private func line(_ finding: Finding) -> String {
    let word = finding.severity.name(in: language)
    let padding = String(repeating: " ", count: max(0, Self.indent - 2 - word.count))
    let text = "\(finding.text(in: language)) [\(finding.code.rawValue)\(state(of: finding))]"
    return
      "  \(style.severity(word, finding.severity))\(padding)\(style.wrapped(text, indent: Self.indent))\n"
  }

  /// Whether the run before had it too; nothing where there was none.
  private func state(of finding: Finding) -> String {
    guard let round, finding.severity < .info else { return "" }
    return switch (language, round.new.contains(finding)) {
    case (.danish, true): ", ny"
    case (.danish, false): ", står endnu"
    case (.english, true): ", new"
    case (.english, false): ", still there"
    }
  }

  /// Where a finding's text begins, past the longest word for a severity.
  private static let indent = 11

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
