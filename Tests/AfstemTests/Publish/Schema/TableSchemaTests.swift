import AfstemCells
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("The common schema")
struct TableSchemaTests {
  static let resources = SamplePackage.package.resources(in: .danish)

  @Test(
    "each table has the columns that were agreed, then the three source columns",
    arguments: [
      "crime": "partnership, area, offence_type, offence_label, period, count, superseded",
      "targets": """
      partnership, offence_type, offence_label, rule, baseline_year, baseline, year, target, stated_percent, \
      reported, verdict
      """,
      "budget": """
      partnership, focus_area, activity, activity_label, budget_item, year, amount, status, note, funder
      """,
      "totals":
        "partnership, kind, label, year, claimed, known_sum, unknowns, difference, verdict, parts, evidence",
      "indicators": "partnership, indicator, area, segment, period, value, unit",
      "evidence": "fact_table, fact_row, standing, stated",
      "findings": "severity, code, message, expected, actual",
      "sources":
        "file, sha256, bytes, kind, partner, encoding, dialect, sheets, rows, figures, explained, ignored, ignored_sum, facts, status",
    ])
  func columns(table: String, names: String) throws {
    let resource = try #require(Self.resources.first { $0.schema.name == table })
    let source = ", source_file, source_sheet, source_cell"
    #expect(resource.schema.fields.map(\.name).joined(separator: ", ") == names + source)
  }

  @Test("a row has one value a field, and every required one", arguments: resources.map(\.schema.name))
  func rows(table: String) throws {
    let resource = try #require(Self.resources.first { $0.schema.name == table })
    #expect(!resource.rows.isEmpty)
    for row in resource.rows {
      #expect(row.count == resource.schema.fields.count)
      for (field, value) in zip(resource.schema.fields, row) where field.isRequired {
        #expect(value != .missing, "\(field.name)")
      }
    }
  }

  @Test("a key names fields of its table", arguments: resources.map(\.schema))
  func keys(schema: TableSchema) {
    let names = Set(schema.fields.map(\.name))
    #expect(names.isSuperset(of: schema.primaryKey))
    #expect(names.isSuperset(of: schema.foreignKeys.map(\.field)))
  }

  @Test("every heading is written in both languages", arguments: resources.map(\.schema))
  func titles(schema: TableSchema) {
    for title in [schema.title, schema.description] + schema.fields.map(\.title) {
      #expect(!title.danish.isEmpty && !title.english.isEmpty)
    }
  }

  @Test(
    "a figure handed over as text is a number, any other text stays one",
    arguments: [
      ("-12.5", .number(ExactDecimal(significand: -125, exponent: -1))),
      ("1480000", .number(ExactDecimal(1_480_000))),
      ("?", .text("?")),
      ("1.2.3", .text("1.2.3")),
      ("-", .text("-")),
      ("5.", .text("5.")),
      ("", .missing),
    ] as [(String, FieldValue)])
  func plainFigures(text: String, value: FieldValue) {
    #expect(FieldValue(plain: text) == value)
  }
}
