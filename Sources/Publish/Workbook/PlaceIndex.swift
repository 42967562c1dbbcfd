internal import AfstemCells
internal import AfstemModel

/// Where in the workbook the facts that findings concern are shown.
struct PlaceIndex: Sendable {
  struct Place: Sendable, Hashable {
    var sheet: String
    var cell: CellReference
  }

  private var places: [Provenance: Place] = [:]
  /// The first fact of each row of the sources.
  private var rows: [Provenance: Place] = [:]

  /// The first sheet that shows a fact is the one that stands for it.
  ///
  /// - Complexity: O(*n*) in the facts shown; memory grows with the provenances alone.
  init(_ sheets: [any LaidOutSheet], of provenances: [Provenance]) {
    let asked = Set(provenances).union(provenances.map(\.wholeFile))
    let askedRows = Set(provenances.compactMap(\.rowStart))
    for sheet in sheets {
      var firsts: [Provenance: (fact: Provenance, cell: CellReference)] = [:]
      sheet.forEachPlace { fact, cell in
        if asked.contains(fact), places[fact] == nil { places[fact] = Place(sheet: sheet.name, cell: cell) }
        guard let row = fact.rowStart, askedRows.contains(row) else { return }
        if firsts[row].map({ fact < $0.fact }) ?? true { firsts[row] = (fact, cell) }
      }
      rows.merge(firsts.mapValues { Place(sheet: sheet.name, cell: $0.cell) }) { earlier, _ in earlier }
    }
  }

  /// The cell that shows what stands there; failing that, one that shows its row, or the row of its file.
  subscript(provenance: Provenance) -> Place? {
    places[provenance] ?? provenance.rowStart.flatMap { rows[$0] } ?? places[provenance.wholeFile]
  }
}

extension Provenance {
  fileprivate var wholeFile: Provenance { Provenance(file: file, place: .file) }

  /// The first cell of the row that it stands in; `nil` for a file or a sheet as a whole.
  fileprivate var rowStart: Provenance? {
    switch place {
    case .file, .sheet: nil
    case .cell(let sheet, let cell):
      Provenance(file: file, place: .cell(sheet: sheet, CellReference(clampingColumn: 1, row: cell.row)))
    case .field(let line, _): Provenance(file: file, place: .field(line: line, number: 1))
    }
  }
}
