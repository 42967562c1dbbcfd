internal import AfstemModel

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
      findings.append(.noteInCell(note, beside: figure.stated.value, at: place))
    } else if let mark = figure.mark {
      findings.append(.noteInCell(mark: mark, footnote: region.footnote(mark), at: place))
    } else if figure.isText, region.sheet != nil, figure.change == nil {
      textRows[column, default: []].append(row)
    }
  }

  mutating func malformed(_ text: String, row: Int, column: Int) {
    findings.append(.numberMalformed(text, at: region.provenance(row: row, column: column)))
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
    case .malformed(let text): self = .numberMalformed(text, at: place)
    case .error(let code): self = .errorValue(code, at: place)
    case .formulaWithoutValue: self = .formulaWithoutValue(at: place)
    }
  }
}
