internal import Afstem
internal import AfstemModel

/// What a file holds, for a person: readable in 80 columns.
struct InspectionScreen {
  let inspection: Inspection
  let language: Language
  let style: TextStyle

  init(_ inspection: Inspection, language: Language, style: TextStyle) {
    self.inspection = inspection
    self.language = language
    self.style = TextStyle(hasColour: style.hasColour, width: min(style.width ?? 80, 100))
  }

  var text: String {
    let list = FindingList(inspection.findings, language: language, style: style, limit: 20)
    return ([head] + inspection.sheets.map(sheet) + [list.text]).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private var isDanish: Bool { language == .danish }

  private var head: String {
    let bytes = "\(language.grouped(Int64(inspection.byteCount))) bytes"
    var text = "\(style.bold(inspection.path))  \(bytes)\n"
    guard let format = inspection.text else { return text }
    text += line(
      isDanish ? "tegnsæt" : "encoding", format.encoding, format.encodingConfidence, [format.encodingReason])
    text += line(
      isDanish ? "dialekt" : "dialect", format.dialect, format.dialectConfidence, format.dialectReasons)
    return text
  }

  private func line(_ label: String, _ value: String, _ confidence: Double, _ reasons: [Message]) -> String {
    let percent = Int((confidence * 100).rounded())
    let why = reasons.map { $0.text(in: language) }.joined(separator: "; ")
    return line(label, "\(value), \(percent) %: \(why)")
  }

  /// A label, and what belongs to it beside and beneath.
  private func line(_ label: String, _ value: String) -> String {
    let padding = String(repeating: " ", count: max(1, 12 - label.count))
    return "  \(style.faint(label))\(padding)\(style.wrapped(value, indent: 14))\n"
  }
}

// MARK: - Sheets and tables

extension InspectionScreen {
  private func sheet(_ sheet: InspectedSheet) -> String {
    let size =
      isDanish
      ? "\(sheet.rowCount) rækker, \(sheet.columnCount) kolonner"
      : "\(sheet.rowCount) rows, \(sheet.columnCount) columns"
    let hidden = sheet.isHidden ? (isDanish ? ", skjult" : ", hidden") : ""
    let name =
      sheet.name.map { "\(isDanish ? "Ark" : "Sheet") '\($0)'" } ?? (isDanish ? "Indhold" : "Contents")
    let rows = sheet.firstRows.map { line("", $0.joined(separator: " | ")) }.joined()
    return "\(style.bold(name))  \(size)\(hidden)\n\(rows)\(sheet.tables.map(table).joined())"
      + relations(of: sheet)
  }

  private func relations(of sheet: InspectedSheet) -> String {
    let shown = sheet.relations.prefix(Self.relationLimit)
    let lines = shown.enumerated().map { index, relation in
      line(index == 0 ? (isDanish ? "summer" : "sums") : "", relation.text(in: language))
    }
    let rest = sheet.relations.count - shown.count
    guard rest > 0 else { return lines.joined() }
    return lines.joined() + line("", isDanish ? "… og \(rest) mere" : "… and \(rest) more")
  }

  private static let relationLimit = 40

  private func table(_ table: InspectedTable) -> String {
    let columns = table.columns.map { "\($0.place) \($0.role) '\($0.label)'" }
    let rows = table.rows.map { "\($0.count) \($0.role.rawValue)" }
    let facts = table.facts.map { line("", "\($0.cell)  \($0.text)") }.joined()
    return line(isDanish ? "tabel" : "table", "\(table.range)  \(subject(of: table))")
      + (table.reasons.isEmpty ? "" : line(isDanish ? "fordi" : "because", reasons(of: table)))
      + line(isDanish ? "kolonner" : "columns", columns.joined(separator: " · "))
      + line(isDanish ? "rækker" : "rows", rows.joined(separator: ", "))
      + line(isDanish ? "udsagn" : "statements", "\(table.factCount)") + facts
  }

  private func reasons(of table: InspectedTable) -> String {
    table.reasons.map { $0.text(in: language) }.joined(separator: "; ")
  }

  /// `budget, overview, kr`
  private func subject(of table: InspectedTable) -> String {
    guard let kind = table.kind else { return isDanish ? "ukendt art" : "unknown kind" }
    guard kind == .budget else { return kind.rawValue }
    return [kind.rawValue, table.level?.rawValue, table.unit.name].compactMap { $0 }.joined(
      separator: ", ")
  }
}
