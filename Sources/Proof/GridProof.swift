internal import AfstemCells
package import AfstemInterpret
package import AfstemModel
internal import AfstemTotals
package import AfstemVocabulary

/// The totals of one grid, found by evidence.
package struct GridProof {
  private let file: String
  let figures: GridFigures
  let relations: [Relation]

  /// - Parameter known: What labels of other grids were found to tell.
  package init(
    _ grid: Grid, of file: String, vocabulary: Vocabulary = .standard,
    knowing known: KnownLines = KnownLines()
  ) {
    self.file = file
    figures = GridFigures(grid, vocabulary: vocabulary, knowing: known)
    relations = figures.table.relations()
  }

  /// In reading order.
  package var totals: [ProvenTotal] {
    relations.flatMap(totals).sorted { $0.provenance < $1.provenance }
  }

  /// The cells that relations are about, totals and parts.
  package var cells: Set<Provenance> {
    var cells: Set<Provenance> = []
    for relation in relations {
      for outcome in relation.outcomes {
        for line in [relation.total] + relation.parts {
          let cell = cell(relation, line: line, cross: outcome.cross)
          guard let place = figures.place(row: cell.row, column: cell.column) else { continue }
          cells.insert(Provenance(file: file, place: place))
        }
      }
    }
    return cells
  }

  /// Formulas that do not reach a figure beside those that they add up.
  package var incompleteRanges: [Finding] {
    relations.flatMap { relation in
      guard let line = relation.leftOut else { return [Finding]() }
      return relation.outcomes.compactMap { incompleteRange(relation, line, in: $0) }
    }
  }

  private func incompleteRange(_ relation: Relation, _ line: Int, in outcome: Relation.Outcome) -> Finding? {
    let total = cell(relation, line: relation.total, cross: outcome.cross)
    let missed = cell(relation, line: line, cross: outcome.cross)
    guard outcome.verdict == .holds,
      let figure = figures.table.figure(row: missed.row, column: missed.column),
      figure.value != 0, let place = figures.place(row: total.row, column: total.column),
      let missedPlace = figures.place(row: missed.row, column: missed.column)
    else { return nil }
    let provenance = Provenance(file: file, place: place)
    let cell = Provenance(file: file, place: missedPlace).cell
    return .totalRangeIncomplete(
      leaving: Message { $0.text(of: figure) }, in: cell, isOfFormula: relation.isStated, at: provenance)
  }

  private func totals(of relation: Relation) -> [ProvenTotal] {
    relation.outcomes.compactMap { outcome in
      let cell = cell(relation, line: relation.total, cross: outcome.cross)
      guard let place = figures.place(row: cell.row, column: cell.column) else { return nil }
      let (stated, computed) = (figures.scaled(outcome.claimed), figures.scaled(outcome.sum))
      return ProvenTotal(
        provenance: Provenance(file: file, place: place), axis: relation.axis == .row ? .row : .column,
        kind: relation.kind == .sum ? .sum : .difference, label: label(of: relation),
        parts: parts(of: relation, cross: outcome.cross),
        claimed: stated.description, sum: computed.description,
        difference: figures.scaled(outcome.claimed - outcome.sum).description,
        verdict: Reconciliation.Verdict(outcome.verdict), evidence: Int(relation.bits),
        isOfFormula: relation.isStated,
        unknownCount: outcome.unknownCount, stated: stated, computed: computed)
    }
  }

  /// A row's number or a column's letter, as a worksheet has them; a delimited file has lines and fields.
  func name(of line: Int, _ axis: Axis) -> String {
    switch axis {
    case .row: figures.rowNumber(of: line).map(String.init) ?? ""
    case .column: figures.isWorksheet ? CellReference.letters(of: line + 1) : "\(line + 1)"
    }
  }

  private func label(of relation: Relation) -> String {
    switch relation.axis {
    case .row: figures.rowLabels[relation.total].text
    case .column: figures.columnLabels[relation.total].text
    }
  }

  private func cell(_ relation: Relation, line: Int, cross: Int) -> (row: Int, column: Int) {
    relation.axis == .row ? (line, cross) : (cross, line)
  }

  private func parts(of relation: Relation, cross: Int) -> [String] {
    relation.ranges.compactMap { range in
      let first = cell(relation, line: range.lowerBound, cross: cross)
      let last = cell(relation, line: range.upperBound, cross: cross)
      guard let start = figures.place(row: first.row, column: first.column),
        let end = figures.place(row: last.row, column: last.column)
      else { return nil }
      return Self.text(from: start, to: end)
    }
  }

  private static func text(from start: Provenance.Place, to end: Provenance.Place) -> String {
    switch (start, end) {
    case (.cell(_, let first), .cell(_, let last)): CellRange(first, last)?.description ?? ""
    case (.field(let line, let number), .field(let lastLine, let lastNumber)) where start != end:
      "\(line):\(number)-\(lastLine):\(lastNumber)"
    case (.field(let line, let number), _): "\(line):\(number)"
    default: ""
    }
  }
}

extension GridFigures {
  func scaled(_ value: Int128) -> ScaledFigure { ScaledFigure(value: value, exponent: table.exponent) }
}

extension Reconciliation.Verdict {
  init(_ verdict: Relation.Outcome.Verdict) {
    switch verdict {
    case .holds: self = .holds
    case .differs: self = .differs
    case .unverifiable: self = .unverifiable
    }
  }
}

extension Relation {
  /// The parts as runs; what a difference is taken from comes first.
  var ranges: [ClosedRange<Int>] {
    guard case .difference(let minuend) = kind else { return parts.ranges }
    return [minuend...minuend] + parts.filter { $0 != minuend }.ranges
  }
}

extension [Int] {
  /// Ascending numbers as runs without gaps.
  var ranges: [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    for number in self {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges
  }
}
