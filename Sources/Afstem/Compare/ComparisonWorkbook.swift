internal import AfstemCells
package import AfstemModel
internal import AfstemXLSX

/// What changed as a workbook: a line a field, with both values beside each other.
package struct ComparisonWorkbook: Sendable {
  private let comparison: Comparison
  /// What the two sides are called.
  private let sides: (old: String, new: String)
  private let language: Language

  package init(_ comparison: Comparison, of old: String, and new: String, in language: Language) {
    self.comparison = comparison
    sides = (old, new)
    self.language = language
  }

  /// - Throws: `WorkbookWritingError` where the file cannot be written.
  package func write(to path: String) throws {
    var workbook = try WorkbookWriter(path: path)
    workbook.properties = DocumentProperties(title: title, application: "Afstem")
    let widths: [Double] = [16, 44, 22, 24, 24, 16, 14]
    let layout = WorksheetLayout(
      columns: widths.map { Column(width: $0) }, frozenRows: 4,
      page: PageSetup(orientation: .landscape, paper: .a4, fitsWidth: true, titleRows: 4...4))
    try workbook.addWorksheet(text("Ændringer", "Changes"), layout) { sheet in
      try sheet.append([.text(title)], style: CellStyle(font: Font(size: 16, isBold: true)))
      try sheet.append([.text(text("Før: \(sides.old)", "Before: \(sides.old)"))])
      try sheet.append([.text(text("Nu: \(sides.new)", "Now: \(sides.new)"))])
      let table = Table(
        "changes", columns: headings.map { TableColumn($0) }, style: "TableStyleLight9",
        headerStyle: CellStyle(font: .bold))
      try sheet.appendTable(table) { sheet in try write(lines, to: &sheet) }
    }
    try workbook.commit()
  }

  private func write(_ lines: [[CellContent]], to sheet: inout WorksheetWriter) throws {
    for line in lines { try sheet.append(line) }
    if lines.isEmpty { try sheet.append([.text(text("Intet er ændret", "Nothing has changed"))]) }
  }

  private func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

  private var title: String { text("Hvad der er ændret", "What has changed") }

  private var headings: [String] {
    language == .danish
      ? ["Tabel", "Hvad", "Felt", "Før", "Nu", "Forskel", "Ændring"]
      : ["Table", "What", "Field", "Before", "Now", "Difference", "Change"]
  }

  private var lines: [[CellContent]] {
    comparison.tables.flatMap { table in
      let groups = [
        (table.changed, text("ændret", "changed")), (table.added, text("ny", "added")),
        (table.removed, text("fjernet", "removed")),
      ]
      return groups.flatMap { rows, kind in
        rows.flatMap { row -> [[CellContent]] in
          let name = row.name.joined(separator: " · ")
          let fields = row.fields.isEmpty ? [FieldChange(field: "", old: "", new: "")] : row.fields
          return fields.map { line(table.table, name, $0, kind) }
        }
      }
    }
  }

  private func line(_ table: String, _ name: String, _ change: FieldChange, _ kind: String) -> [CellContent] {
    let numbers = (ExactDecimal(plain: change.old), ExactDecimal(plain: change.new))
    var difference = CellContent.blank
    if let old = numbers.0, let new = numbers.1 { difference = new.minus(old).map { .decimal($0) } ?? .blank }
    return [
      content(table, nil), .text(String(name.prefix(2_000))), .text(change.field),
      content(change.old, numbers.0),
      content(change.new, numbers.1), difference, .text(kind),
    ]
  }

  private func content(_ text: String, _ number: ExactDecimal?) -> CellContent {
    if let number { return .decimal(number) }
    return text.isEmpty ? .blank : .text(String(text.prefix(2_000)))
  }
}

extension ExactDecimal {
  /// A number as our tables write it: `1480000`, `-12.5`.
  fileprivate init?(plain text: String) {
    guard !text.isEmpty, text.utf8.count <= 18,
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 || $0 == 46 })
    else { return nil }
    self.init(text.utf8.span)
  }

  /// `nil` where the difference does not fit.
  fileprivate func minus(_ other: ExactDecimal) -> ExactDecimal? {
    let least = min(exponent, other.exponent)
    guard let one = scaled(to: least), let two = other.scaled(to: least) else { return nil }
    let (difference, overflow) = one.subtractingReportingOverflow(two)
    return overflow ? nil : ExactDecimal(significand: difference, exponent: least)
  }

  private func scaled(to least: Int) -> Int64? {
    var value = significand
    for _ in 0..<max(exponent - least, 0) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }
}
