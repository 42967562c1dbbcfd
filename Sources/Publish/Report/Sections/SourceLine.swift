internal import AfstemModel

/// One file that figures come from.
struct SourceLine: Sendable, Encodable {
  var file: String
  var partner: String
  var kind: String
  var status: String
  var rows: String
  var facts: String
  var hash: String

  init(_ source: SourceReport, of partnership: Partnership, language: Language) {
    file = source.file.path
    partner = source.file.partner.map(partnership.name) ?? ""
    kind = source.kind?.title.text(in: language) ?? ""
    status = source.status.title.text(in: language)
    let isTold = !source.isWithheld
    rows = isTold ? language.grouped(Int64(source.rowCount)) : FieldValue.withheldSign
    facts = isTold ? language.grouped(Int64(source.factCount)) : FieldValue.withheldSign
    hash = isTold ? String(source.file.sha256.prefix(12)) : FieldValue.withheldSign
  }
}
