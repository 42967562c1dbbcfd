internal import AfstemModel
internal import Mustache

/// What remains to be put right or settled in one partner's files, most severe first.
struct FindingSection: Sendable, Encodable {
  struct Line: Sendable, Encodable {
    var severity: String
    var tone: String
    var text: String
    var file: String
  }

  var id: String
  var partner: String
  /// `2 fejl, 1 advarsel`
  var count: String
  var lines: [Line]
  /// Says how many more there are than are shown.
  var more: String?

  /// A page that nobody reads to its end helps nobody; the workbook has them all.
  private static let mostLines = 40

  static func sections(of package: DataPackage, language: Language) -> [Self] {
    PartnerFindings.groups(of: package).enumerated().map { Self($1, number: $0 + 1, language: language) }
  }

  private init(_ group: PartnerFindings, number: Int, language: Language) {
    id = "findings-\(number)"
    partner = group.partner.isEmpty ? Self.nobody.text(in: language) : group.partner
    count = Self.count(of: group.findings, language: language)
    lines = group.findings.prefix(Self.mostLines).map { finding in
      let mark = Badge(finding.severity, in: language)
      return Line(
        severity: mark.text, tone: mark.tone, text: finding.text(in: language),
        file: finding.provenance?.file ?? "")
    }
    let rest = group.findings.count - lines.count
    more = rest > 0 ? Self.more(rest).text(in: language) : nil
  }

  private static func count(of findings: [Finding], language: Language) -> String {
    Finding.Severity.allCases.compactMap { severity in
      let count = findings.count { $0.severity == severity }
      return count > 0 ? language.count(count, severity.noun) : nil
    }
    .joined(separator: ", ")
  }

  private static let nobody = Message(da: "Ingen partner", en: "No partner")

  private static func more(_ count: Int) -> Message {
    Message(
      da: "Og \(count) til, som står på arket Bemærkninger i regnearket.",
      en: "And \(count) more, on the workbook's sheet Findings.")
  }
}

extension FindingSection.Line: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "severity": severity
    case "tone": tone
    case "text": text
    case "file": file
    default: nil
    }
  }
}
