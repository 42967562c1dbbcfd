internal import Model

/// A finding for programs.
struct FindingReport: Sendable, Encodable {
  var severity: String
  var code: String
  /// The whole sentence, place first.
  var text: String
  var expected: String?
  var actual: String?
  var file: String?
  var sheet: String?
  var cell: String?

  init(_ finding: Finding, in language: Language) {
    severity = finding.severity.rawValue
    code = finding.code.rawValue
    text = finding.text(in: language)
    expected = finding.expected
    actual = finding.actual
    file = finding.provenance?.file
    sheet = Self.nonEmpty(finding.provenance?.sheet)
    cell = Self.nonEmpty(finding.provenance?.cell)
  }

  private static func nonEmpty(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }
}
