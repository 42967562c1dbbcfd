package import AfstemModel

/// What the text of an incident extract is beside its incidents.
package struct CountedText: Codable, Sendable, Hashable {
  /// With the encoding and the dialect as detected.
  package var source: SourceFile
  package var table: IncidentTable
  /// The first rows, of which the fields that are not read are left out.
  var head: [Row]
  var damage: DamagedText
  var condition: TextCondition
  /// What is wrong with records as such, and with the text.
  var findings: [Finding]

  init(
    source: SourceFile, table: IncidentTable, head: Grid, damage: DamagedText, condition: TextCondition,
    findings: [Finding]
  ) {
    self.source = source
    self.table = table
    self.head = head.rows.map(Row.init)
    self.damage = damage
    self.condition = condition
    self.findings = findings
  }

  /// Whether its numbers are such as reading gives: what was written down may have been changed.
  package var isSound: Bool {
    table.fields.isSound && table.header.lowerBound > 0 && source.byteCount >= 0
      && head.allSatisfy { $0.number > 0 && $0.cells.allSatisfy { $0.column > 0 } }
  }
}

extension CountedText {
  /// The extract with its incidents, whose grid is as far as it was kept.
  ///
  /// - Parameter recognise: The tables of the grid.
  /// - Throws: if the text is none.
  package func extract(
    with summary: IncidentSummary, recognise: (CountedIncidents, Grid, SourceFile) -> Reviewed<[TableRegion]>
  ) throws(FileProblem) -> Reviewed<Extract?> {
    var grid = Grid(sheet: nil, rows: head.map(\.row))
    let incidents = CountedIncidents(table: table, summary: summary)
    try condition.refuseBinary(rowCount: incidents.rowCount(headed: grid.rows))
    var damage = damage
    damage.look(at: incidents)
    grid.tables = recognise(incidents, grid, source)
    return Reviewed(
      Extract(file: source, grids: [grid]), findings: damage.findings(in: source, condition) + findings)
  }
}

extension CountedText {
  /// A record of a delimited text.
  package struct Row: Codable, Sendable, Hashable {
    var number: Int
    var cells: [Cell]

    fileprivate init(_ row: GridRow) {
      number = row.number
      cells = row.cells.map { Cell(column: $0.column, text: $0.text ?? "", isMasked: $0.isRedacted) }
    }

    fileprivate var row: GridRow {
      let cells = cells.map { cell in
        var raw = RawCell(column: cell.column, content: .text(cell.text))
        raw.isRedacted = cell.isMasked
        return raw
      }
      return GridRow(number: number, cells: cells)
    }
  }

  struct Cell: Codable, Hashable {
    var column: Int
    var text: String
    var isMasked: Bool
  }
}
