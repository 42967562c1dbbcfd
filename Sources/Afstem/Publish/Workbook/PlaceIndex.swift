/// Where in the workbook the facts of the sources are shown.
struct PlaceIndex: Sendable {
  struct Place: Sendable, Hashable {
    var sheet: String
    var cell: CellReference
  }

  private var places: [Provenance: Place] = [:]
  /// The first fact of each row of the sources.
  private var rows: [Provenance: Place] = [:]

  /// The first sheet that shows a fact is the one that stands for it.
  init(_ sheets: [SheetDraft]) {
    for sheet in sheets {
      var firsts: [Provenance: Provenance] = [:]
      for (provenance, cell) in sheet.places {
        if places[provenance] == nil { places[provenance] = Place(sheet: sheet.name, cell: cell) }
        guard let row = provenance.rowStart, rows[row] == nil else { continue }
        firsts[row] = min(firsts[row] ?? provenance, provenance)
      }
      for (row, first) in firsts {
        rows[row] = sheet.places[first].map { Place(sheet: sheet.name, cell: $0) }
      }
    }
  }

  /// The cell that shows what stands there; failing that, one that shows its row, or the row of its file.
  subscript(provenance: Provenance) -> Place? {
    places[provenance] ?? provenance.rowStart.flatMap { rows[$0] }
      ?? places[Provenance(file: provenance.file, place: .file)]
  }
}

extension Provenance {
  /// The first cell of the row that it stands in; `nil` for a file or a sheet as a whole.
  fileprivate var rowStart: Provenance? {
    switch place {
    case .file, .sheet: nil
    case .cell(let sheet, let cell):
      Provenance(file: file, place: .cell(sheet: sheet, CellReference(column: 1, row: cell.row)))
    case .field(let line, _): Provenance(file: file, place: .field(line: line, number: 1))
    }
  }
}
