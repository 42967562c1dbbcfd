internal import AfstemCells
package import AfstemModel
package import AfstemVocabulary

/// Takes the cells out of an extract that the job leaves out on purpose, and says how much they are.
package struct IgnoredCells {
  private let vocabulary: Vocabulary

  package init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  package func removed(from read: Reviewed<Extract?>) -> Reviewed<Extract?> {
    guard var extract = read.value, !extract.file.ignored.isEmpty else { return read }
    var findings = read.findings
    var whole = FigureTally()
    for area in extract.file.ignored {
      var (tally, cellCount) = (FigureTally(), 0)
      for index in extract.grids.indices where isMeant(extract.grids[index], by: area) {
        cellCount += remove(area, from: &extract.grids[index], &tally)
      }
      whole.add(tally)
      findings.append(
        .leftOut(
          area.text, cellCount: cellCount, figures: IgnoredFigures(count: tally.count, sum: tally.sum),
          at: Provenance(file: extract.file.path, place: .file)))
    }
    extract.ignored = IgnoredFigures(count: whole.count, sum: whole.sum)
    return Reviewed(extract, findings: findings)
  }

  private func isMeant(_ grid: Grid, by area: IgnoredArea) -> Bool {
    area.sheet.map { $0.folded == (grid.sheet ?? "").folded } ?? true
  }

  /// How many cells are left out.
  private func remove(_ area: IgnoredArea, from grid: inout Grid, _ tally: inout FigureTally) -> Int {
    var cellCount = 0
    let width = grid.rows.map { $0.cells.last?.column ?? 0 }.max() ?? 0
    let notations = ColumnNotations(grid, width: width)
    for row in grid.rows.indices {
      let number = grid.rows[row].number
      for cell in grid.rows[row].cells where area.contains(row: number, column: cell.column) {
        cellCount += 1
        tally.add(cell, notations, vocabulary)
      }
      grid.rows[row].cells.removeAll { area.contains(row: number, column: $0.column) }
    }
    grid.rows.removeAll(where: \.cells.isEmpty)
    return cellCount
  }
}
