internal import Model
internal import Read

extension PersonalData {
  /// Findings on masked numbers that no column of a table tells of: in names, headings, titles and notes.
  static func elsewhere(in extract: Extract, besides regions: [TableRegion]) -> [Finding] {
    var findings: [Finding] = []
    let whole = Provenance(file: extract.file.path, place: .file)
    if extract.file.hasPersonalName { findings.append(.personalData(inNameAt: whole)) }
    for grid in extract.grids {
      let place = grid.sheet.map { Provenance(file: extract.file.path, place: .sheet($0)) } ?? whole
      if grid.sheet?.isMaskedName == true { findings.append(.personalData(inNameAt: place)) }
      let count = cells(in: grid, besides: regions.filter { $0.sheet == grid.sheet })
      if count > 0 { findings.append(.personalData(elsewhere: count, at: place)) }
    }
    return findings
  }

  private static func cells(in grid: Grid, besides regions: [TableRegion]) -> Int {
    guard grid.tables?.value.first?.incidents == nil else { return 0 }
    let told = regions.filter { $0.missing == nil && $0.kind != nil }.flatMap { region in
      let columns = Set(region.columns.map(\.number))
      return region.rows.map { row in
        row.cells.cells.count { $0.isRedacted && columns.contains($0.column) }
      }
    }
    let all = grid.rows.reduce(0) { $0 + $1.cells.count(where: \.isRedacted) }
    return all - told.reduce(0, +)
  }
}

extension String {
  fileprivate var isMaskedName: Bool { contains("-****") }
}
