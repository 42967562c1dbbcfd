internal import AfstemCells
internal import AfstemModel
internal import AfstemProof
internal import SystemPackage
internal import AfstemXLSX

/// The combined table as a workbook: the rows with live totals, every claimed total with its verdict, and the findings.
struct CombinedWorkbook {
  let layout: OutputLayout
  let language: Language

  /// The maximum number of rows beneath a header, with room for totals.
  private static let rowLimit = 1_048_574

  func write(
    _ rows: inout OutputRows, _ claims: [ProvenTotal], _ findings: [Finding], to path: String
  ) throws(RunError) {
    do {
      var workbook = try WorkbookWriter(path: path)
      try writeRows(&rows, to: &workbook)
      try write(claims, to: &workbook)
      try write(findings + rows.findings, to: &workbook)
      try workbook.commit()
    } catch let error as RunError {
      throw error
    } catch {
      throw .outputUnavailable(path: path, reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    if case .system(_, let code)? = error as? WorkbookWritingError {
      return Errno(rawValue: code).description
    }
    return "\(error)"
  }

  private func writeRows(_ rows: inout OutputRows, to workbook: inout WorkbookWriter) throws {
    let name = language == .danish ? "Samlet" : "Combined"
    var number = 1
    var next = try rows.next()
    repeat {
      let title = number == 1 ? name : "\(name) \(number)"
      let table = Table(
        number == 1 ? "samlet" : "samlet_\(number)", columns: layout.labels.map { .init(Self.heading($0)) })
      var sums = Array(repeating: ExactTotal(), count: layout.labels.count)
      try workbook.addWorksheet(title, WorksheetLayout(columns: widths, frozenRows: 1)) { sheet in
        try sheet.appendTable(table) { sheet in
          var count = 0
          while count < Self.rowLimit, let fields = next {
            try append(fields, to: &sheet, &sums)
            count += 1
            next = try rows.next()
          }
          return totals(sums)
        }
      }
      number += 1
    } while next != nil
  }

  private static func heading(_ label: String) -> String {
    label.utf16.count <= 255 ? label : String(label.prefix(120))
  }

  private var widths: [Column] {
    layout.labels.map { Column(width: Double(min(40, max(11, $0.count + 3)))) }
  }

  private func append(
    _ fields: [OutputField], to sheet: inout WorksheetWriter, _ sums: inout [ExactTotal]
  ) throws {
    try sheet.appendRow { row in
      for (index, field) in fields.enumerated() {
        switch field {
        case .blank: try row.skip()
        case .text(let text): try row.append(text: text)
        case .number(let number):
          try row.append(decimal: number)
          if layout.added.contains(index) { sums[index].add(number) }
        case .date(let date): try row.append(date: date.midnight)
        }
      }
    }
  }

  /// Live ones, of the rows that are shown.
  private func totals(_ sums: [ExactTotal]) -> [TableTotal] {
    guard !layout.added.isEmpty else { return [] }
    return layout.labels.indices.map { index in
      if layout.added.contains(index), let sum = sums[index].decimal {
        return .function(.sum, value: .decimal(sum), style: CellStyle(font: .bold))
      }
      return index == 0 ? .label(language == .danish ? "I alt" : "Total") : .none
    }
  }

  private func write(_ claims: [ProvenTotal], to workbook: inout WorkbookWriter) throws {
    guard !claims.isEmpty else { return }
    let isDanish = language == .danish
    let labels =
      isDanish
      ? ["Fil", "Ark", "Celle", "Total", "Dækker", "Oplyst", "Regnet", "Afvigelse", "Resultat"]
      : ["File", "Sheet", "Cell", "Total", "Covers", "Stated", "Computed", "Difference", "Verdict"]
    try workbook.addWorksheet(isDanish ? "Totaler" : "Totals", WorksheetLayout(frozenRows: 1)) { sheet in
      try sheet.appendTable(
        Table("totaler", columns: labels.map { .init($0) }),
        rows: { sheet in
          for claim in claims {
            try sheet.append([
              .text(claim.provenance.file), .text(claim.provenance.sheet), .text(claim.provenance.cell),
              .text(claim.label.tidied), .text(claim.parts.joined(separator: ", ")),
              Self.number(claim.claimed), Self.number(claim.sum), Self.number(claim.difference),
              .text(word(for: claim.verdict)),
            ])
          }
        })
    }
  }

  private func word(for verdict: Reconciliation.Verdict) -> String {
    switch (verdict, language) {
    case (.holds, .danish): "stemmer"
    case (.differs, .danish): "afviger"
    case (.unverifiable, .danish): "kan ikke kontrolleres"
    case (_, .english): verdict.rawValue
    }
  }

  private static func number(_ text: String) -> CellContent {
    ExactDecimal(shown: text.utf8.span).map(CellContent.decimal) ?? .text(text)
  }

  private func write(_ findings: [Finding], to workbook: inout WorkbookWriter) throws {
    guard !findings.isEmpty else { return }
    let isDanish = language == .danish
    let labels =
      isDanish
      ? ["Alvor", "Kode", "Fil", "Ark", "Celle", "Besked"]
      : ["Severity", "Code", "File", "Sheet", "Cell", "Message"]
    try workbook.addWorksheet(isDanish ? "Bemærkninger" : "Findings", WorksheetLayout(frozenRows: 1)) {
      sheet in
      try sheet.appendTable(
        Table("fund", columns: labels.map { .init($0) }),
        rows: { sheet in
          for finding in findings.inPublishedOrder.capped(at: JobLimits().findings) {
            try sheet.append([
              .text(finding.severity.rawValue), .text(finding.code.rawValue),
              .text(finding.provenance?.file ?? ""), .text(finding.provenance?.sheet ?? ""),
              .text(finding.provenance?.cell ?? ""), .text(finding.message.text(in: language)),
            ])
          }
        })
    }
  }
}

extension CalendarDate {
  fileprivate var midnight: CalendarDateTime { CalendarDateTime(year: year, month: month, day: day) }
}
