package import AfstemModel

/// An inspection for programs: what `--json` writes.
package struct InspectionReport: Sendable, Encodable {
  struct Text: Sendable, Encodable {
    var value: String
    var confidence: Double
    var reasons: [String]
  }

  struct Sheet: Sendable, Encodable {
    var name: String?
    var isHidden: Bool
    var rows: Int
    var columns: Int
    var tables: [Table]
    var firstRows: [[String]]
    var relations: [String]
  }

  struct Table: Sendable, Encodable {
    var range: String
    var kind: String?
    var level: String?
    var unit: String
    var reasons: [String]
    var columns: [Column]
    var rows: [String: Int]
    var facts: Int
    var firstFacts: [Fact]
  }

  struct Column: Sendable, Encodable {
    var place: String
    var label: String
    var role: String
  }

  struct Fact: Sendable, Encodable {
    var cell: String
    var text: String
  }

  var file: String
  var bytes: Int
  var isReadable: Bool
  var encoding: Text?
  var dialect: Text?
  var sheets: [Sheet]
  var findings: [FindingReport]

  package init(_ inspection: Inspection, in language: Language) {
    file = inspection.path
    bytes = inspection.byteCount
    isReadable = inspection.isReadable
    if let text = inspection.text {
      encoding = Text(
        value: text.encoding, confidence: text.encodingConfidence,
        reasons: [text.encodingReason.text(in: language)])
      dialect = Text(
        value: text.dialect, confidence: text.dialectConfidence,
        reasons: text.dialectReasons.map { $0.text(in: language) })
    }
    sheets = inspection.sheets.map { Sheet($0, in: language) }
    findings = inspection.findings.map { FindingReport($0, in: language) }
  }
}

extension InspectionReport.Sheet {
  init(_ sheet: InspectedSheet, in language: Language) {
    name = sheet.name
    isHidden = sheet.isHidden
    rows = sheet.rowCount
    columns = sheet.columnCount
    tables = sheet.tables.map { InspectionReport.Table($0, in: language) }
    firstRows = sheet.firstRows
    relations = sheet.relations.map { $0.text(in: language) }
  }
}

extension InspectionReport.Table {
  init(_ table: InspectedTable, in language: Language) {
    range = table.range
    kind = table.kind?.rawValue
    level = table.level?.rawValue
    unit = table.unit.name
    reasons = table.reasons.map { $0.text(in: language) }
    columns = table.columns.map { InspectionReport.Column(place: $0.place, label: $0.label, role: $0.role) }
    rows = Dictionary(uniqueKeysWithValues: table.rows.map { ($0.role.rawValue, $0.count) })
    facts = table.factCount
    firstFacts = table.facts.map { InspectionReport.Fact(cell: $0.cell, text: $0.text) }
  }
}
