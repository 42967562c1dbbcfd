package import AfstemModel

extension Extract {
  /// Findings on masked numbers that no column of a table tells of: in names, headings, titles and notes.
  ///
  /// - Parameter regions: All tables of the extract.
  package func personalDataElsewhere(than regions: [TableRegion]) -> [Finding] {
    var findings: [Finding] = []
    let whole = Provenance(file: file.path, place: .file)
    if file.hasPersonalName { findings.append(.personalData(inNameAt: whole)) }
    for grid in grids {
      let place = grid.sheet.map { Provenance(file: file.path, place: .sheet($0)) } ?? whole
      if grid.hasPersonalName { findings.append(.personalData(inNameAt: place)) }
      let count =
        grid.maskedCells(elsewhereThan: regions.filter { $0.sheet == grid.sheet }) + grid.personalNoteCount
      if count > 0 { findings.append(.personalData(elsewhere: count, at: place)) }
    }
    return findings
  }
}

extension Grid {
  fileprivate func maskedCells(elsewhereThan regions: [TableRegion]) -> Int {
    guard tables?.value.first?.incidents == nil else { return 0 }
    let told = regions.filter { $0.missing == nil && $0.kind != nil }.flatMap { region in
      let columns = Set(region.columns.map(\.number))
      return region.rows.map { row in
        row.cells.cells.count { $0.isRedacted && columns.contains($0.column) }
      }
    }
    let all = rows.reduce(0) { $0 + $1.cells.count(where: \.isRedacted) }
    return all - told.reduce(0, +)
  }
}
