internal import AfstemModel

/// The region of a table of incidents that was known, and counted, while it was read.
struct CountedRegion {
  let view: GridView
  let incidents: CountedIncidents
  let lexicon: LabelLexicon

  func region() -> TableRegion {
    let header = incidents.table.header
    let rows = Array(view.rows.filter { header.contains($0.number) })
    let title = view.rows.filter { $0.number < header.lowerBound }.compactMap(TextLine.init)
    let named = TitleText(lines: title, vocabulary: lexicon.vocabulary)
    var region = TableRegion(
      file: view.file, sheet: view.grid.sheet, area: area, kind: .incidents,
      reasons: incidents.table.reasons, title: title, header: rows, columns: columns(rows), rows: [],
      notes: [], unit: .money(.kroner))
    region.period = named.period ?? PeriodText(view.context, vocabulary: lexicon.vocabulary)?.period
    region.stated = named.day
    region.isHidden = view.grid.isHidden
    region.incidents = incidents
    return region
  }

  private func columns(_ header: [GridRow]) -> [TableColumn] {
    let labels = HeaderLabels(view: view, header: header)
    return Set(header.flatMap { $0.cells.map(\.column) } + incidents.table.fields.all).sorted().map {
      number in
      TableColumn(
        number: number, label: labels.path(of: number).joined(separator: " "),
        role: incidents.table.fields.role(of: number),
        isHidden: view.grid.hiddenColumns.contains(number))
    }
  }

  private var area: GridArea {
    let header = incidents.table.header
    let last = max(incidents.summary.lastLine, header.upperBound)
    return GridArea(columns: view.columns, rows: header.lowerBound...last)
  }
}
