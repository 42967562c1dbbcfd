internal import AfstemModel

/// Parts a sheet where tables stand side by side.
struct ColumnBands {
  let view: GridView
  let lexicon: LabelLexicon
  let known: HeaderWords

  /// The view itself, or one view for each table beside another, from left to right.
  func views() -> [GridView] {
    let runs = usedRuns()
    guard runs.count > 1 else { return [view] }
    var bands: [ClosedRange<Int>] = []
    for run in runs {
      if let last = bands.last, !isTable(run) || !isTable(last) {
        bands[bands.count - 1] = last.lowerBound...run.upperBound
      } else {
        bands.append(run)
      }
    }
    return bands.count > 1 ? bands.map(view.narrowed(to:)) : [view]
  }

  /// Runs of columns without an empty one; a row of a single cell is a title or a note, and counts for nothing, nor does
  /// what stands beneath the last figure.
  private func usedRuns() -> [ClosedRange<Int>] {
    var used: Set<Int> = []
    let last = view.rows.lastIndex { row in
      row.cells.contains { CellSense($0, vocabulary: lexicon.vocabulary) == .figure }
    }
    for row in view.rows[...(last ?? view.rows.endIndex - 1)] where row.cells.count > 1 {
      used.formUnion(row.cells.map(\.column))
    }
    var runs: [ClosedRange<Int>] = []
    for column in used.sorted() {
      if let last = runs.last, last.upperBound + 1 == column {
        runs[runs.count - 1] = last.lowerBound...column
      } else {
        runs.append(column...column)
      }
    }
    return runs
  }

  /// Whether a band has a header of its own, labels and figures.
  private func isTable(_ run: ClosedRange<Int>) -> Bool {
    guard run.count >= 2 else { return false }
    let band = view.narrowed(to: run)
    guard let header = HeaderFinder(view: band, lexicon: lexicon, known: known).blocks().first else {
      return false
    }
    let body = band.rows[header.upperBound...].prefix(40)
    let senses = body.flatMap { row in row.cells.map { CellSense($0, vocabulary: lexicon.vocabulary) } }
    return senses.contains(.text) && senses.contains(.figure)
  }
}
