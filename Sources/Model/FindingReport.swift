/// A finding for programs.
package struct FindingReport: Sendable, Encodable {
  package var severity: String
  package var code: String
  /// The whole sentence, place first.
  package var text: String
  package var expected: PlainValue?
  package var actual: PlainValue?
  package var file: String?
  package var sheet: String?
  package var cell: String?
  /// `new` or `standing`, against the run before; `nil` where there was none.
  package var state: String?

  package init(_ finding: Finding, in language: Language) {
    severity = finding.severity.rawValue
    code = finding.code.rawValue
    text = finding.text(in: language)
    expected = finding.expected.map(PlainValue.init)
    actual = finding.actual.map(PlainValue.init)
    file = finding.provenance?.file
    sheet = Self.nonEmpty(finding.provenance?.sheet)
    cell = Self.nonEmpty(finding.provenance?.cell)
  }

  /// Of a finding that an earlier run recorded.
  package init(
    severity: String, code: String, text: String, file: String, sheet: String, cell: String, state: String?
  ) {
    self.severity = severity
    self.code = code
    self.text = text
    self.file = Self.nonEmpty(file)
    self.sheet = Self.nonEmpty(sheet)
    self.cell = Self.nonEmpty(cell)
    self.state = state
  }

  private static func nonEmpty(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }
}
