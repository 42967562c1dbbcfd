/// A finding for programs.
package struct FindingReport: Sendable, Encodable {
  package var severity: String
  package var code: String
  /// The whole sentence, place first.
  package var text: String
  package var expected: String?
  package var actual: String?
  package var file: String?
  package var sheet: String?
  package var cell: String?
  /// `new` or `standing`, against the run before; `nil` where there was none.
  package var state: String?

  package init(_ finding: Finding, in language: Language) {
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
