package import AfstemModel

/// An error or a warning of a past run, as far as it takes to know it again.
package struct FindingRecord: Sendable, Hashable {
  package var code: String
  package var severity: String
  /// Empty where the finding is about no file, sheet or cell.
  package var file: String
  package var sheet: String
  package var cell: String
  /// The message in both languages, without the place.
  package var message: Message

  package init(_ finding: Finding) {
    code = finding.code.rawValue
    severity = finding.severity.rawValue
    file = finding.provenance?.file ?? ""
    sheet = finding.provenance?.sheet ?? ""
    cell = finding.provenance?.cell ?? ""
    message = finding.message
  }

  var place: Provenance { Provenance(file: file, sheet: sheet, cell: cell) }

  init(code: String, severity: String, file: String, sheet: String, cell: String, message: Message) {
    self.code = code
    self.severity = severity
    self.file = file
    self.sheet = sheet
    self.cell = cell
    self.message = message
  }
}
