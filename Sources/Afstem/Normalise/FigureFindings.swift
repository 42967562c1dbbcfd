internal import Cells

/// What is wrong with the figures of one table, grouped where a finding for each cell would drown the rest.
struct FigureFindings {
  let region: TableRegion
  private var findings: [Finding] = []
  /// Rows of numbers written as text, by column.
  private var textRows: [Int: [Int]] = [:]

  init(_ region: TableRegion) { self.region = region }

  /// Notes what is to be said of a cell.
  mutating func note(_ figure: CellFigure, row: Int, column: Int) {
    let place = region.provenance(row: row, column: column)
    if let fault = figure.fault { return findings.append(Finding(fault, at: place)) }
    if let note = figure.note, !note.isEmpty {
      findings.append(.noteInCell(figure, note, at: place))
    } else if let mark = figure.mark {
      findings.append(.markInCell(mark, footnote: region.footnote(mark), at: place))
    } else if figure.isText, region.sheet != nil, figure.change == nil {
      textRows[column, default: []].append(row)
    }
  }

  mutating func malformed(_ text: String, row: Int, column: Int) {
    findings.append(Finding(.malformed(text), at: region.provenance(row: row, column: column)))
  }

  mutating func append(_ finding: Finding) { findings.append(finding) }

  /// Everything noted, numbers as text last.
  func all() -> [Finding] { findings + textBlocks.map(numberAsText) }

  /// Neighbouring columns whose text stands in the same rows, first to last.
  private var textBlocks: [ClosedRange<Int>] {
    var blocks: [ClosedRange<Int>] = []
    for column in textRows.keys.sorted() {
      if let last = blocks.last, last.upperBound + 1 == column, textRows[column] == textRows[last.upperBound]
      {
        blocks[blocks.count - 1] = last.lowerBound...column
      } else {
        blocks.append(column...column)
      }
    }
    return blocks
  }

  private func numberAsText(_ columns: ClosedRange<Int>) -> Finding {
    let rows = (textRows[columns.lowerBound] ?? []).sorted()
    let area = GridArea(columns: columns, rows: (rows.first ?? 1)...(rows.last ?? 1))
    return .numberAsText(
      count: rows.count * columns.count, range: region.text(of: area),
      at: region.provenance(row: area.rows.lowerBound, column: columns.lowerBound))
  }
}

extension TableRegion {
  /// The note beneath the table that starts with a mark.
  func footnote(_ mark: String) -> String? {
    notes.lazy.compactMap { line in
      guard line.text.hasPrefix(mark), !line.text.dropFirst(mark.count).hasPrefix("*") else { return nil }
      return String(line.text.dropFirst(mark.count)).tidied
    }.first
  }
}

extension Finding {
  fileprivate init(_ fault: CellFigure.Fault, at place: Provenance) {
    switch fault {
    case .malformed(let text):
      self.init(
        .numberMalformed,
        Message(
          da: "'\(text.shortened)' kan ikke læses som et tal",
          en: "'\(text.shortened)' cannot be read as a number"),
        at: place)
    case .error(let code):
      self.init(
        .errorValue,
        Message(
          da: "cellen viser fejlen \(code) i stedet for et tal",
          en: "the cell shows the error \(code), not a number"),
        actual: code, at: place)
    case .formulaWithoutValue:
      self.init(
        .formulaWithoutValue,
        Message(
          da: "formlen har intet gemt resultat; åbn arket i Excel og gem det igen",
          en: "the formula has no saved result; open the sheet in Excel and save it again"), at: place)
    }
  }

  fileprivate static func noteInCell(_ figure: CellFigure, _ note: String, at place: Provenance) -> Finding {
    let number = figure.stated.value
    return Finding(
      .noteInCell,
      Message { language in
        let read = number.map { language.text(of: $0) } ?? "?"
        return language == .danish
          ? "tallet \(read) har en note i samme celle: '\(note.shortened)'"
          : "the figure \(read) has a note in its cell: '\(note.shortened)'"
      }, at: place)
  }

  fileprivate static func markInCell(_ mark: String, footnote: String?, at place: Provenance) -> Finding {
    let danish =
      footnote.map { ": '\($0.shortened)'" } ?? ", men der er ingen note under tabellen med det mærke"
    let english = footnote.map { ": '\($0.shortened)'" } ?? ", but no note beneath the table has that mark"
    return Finding(
      .noteInCell,
      Message(da: "tallet har notemærket \(mark)\(danish)", en: "the figure has the mark \(mark)\(english)"),
      at: place)
  }

  fileprivate static func numberAsText(count: Int, range: String, at place: Provenance) -> Finding {
    guard count > 1 else {
      return Finding(
        .numberAsText,
        Message(
          da: "tallet står som tekst; det er læst som tal", en: "the number is text; it is read as a number"),
        at: place)
    }
    return Finding(
      .numberAsText,
      Message(
        da: "\(count) tal i \(range) står som tekst; de er læst som tal",
        en: "\(count) numbers in \(range) are text; they are read as numbers"), at: place)
  }
}

extension String {
  /// Enough of a cell's text to find it again.
  var shortened: String { count <= 80 ? self : prefix(79) + "…" }
}

extension Language {
  /// A number as the language's readers write it.
  func text(of number: ExactDecimal) -> String {
    let plain = number.description
    let parts = plain.split(separator: ".", maxSplits: 1).map(String.init)
    let whole = parts.first.flatMap(Int64.init).map(grouped) ?? parts.first ?? ""
    let sign = plain.hasPrefix("-0") ? "-" : ""
    return parts.count == 2 ? sign + whole + decimalMark + parts[1] : whole
  }
}
