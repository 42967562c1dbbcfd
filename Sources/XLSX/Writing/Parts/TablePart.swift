/// `xl/tables/tableN.xml` (ECMA-376-1 §18.5.1.2).
struct TablePart {
  private let placed: WorksheetSupplement.PlacedTable

  init(_ placed: WorksheetSupplement.PlacedTable) { self.placed = placed }

  func write(to markup: inout MarkupBuffer) {
    let hasTotals = !placed.placement.totals.isEmpty
    markup.beginPart()
    markup.element(
      "table",
      [
        "xmlns": .text(NamespaceURI.spreadsheet), "id": .integer(placed.number),
        "name": .text(placed.table.name), "displayName": .text(placed.table.name),
        "ref": .text("\(placed.placement.range)"), "totalsRowCount": .integer(hasTotals ? 1 : nil),
        "totalsRowShown": hasTotals ? .flag(false) : .switched(false),
      ]
    ) { markup in
      markup.element("autoFilter", ["ref": .text(filteredRange)])
      writeColumns(to: &markup)
      writeStyle(to: &markup)
    }
  }

  /// The header and the rows, without the totals.
  private var filteredRange: String { "\(placed.placement.range.first):\(placed.placement.body.last)" }

  private func writeColumns(to markup: inout MarkupBuffer) {
    let columns = placed.table.columns
    markup.element("tableColumns", ["count": .integer(columns.count)]) { markup in
      for (index, column) in columns.enumerated() {
        let total = index < placed.placement.totals.count ? placed.placement.totals[index] : .none
        var (label, function): (String?, String?)
        switch total {
        case .none: break
        case .label(let text): label = text
        case .function(let kind, _, _): function = kind == .count ? "count" : kind.rawValue
        }
        markup.element(
          "tableColumn",
          [
            "id": .integer(index + 1), "name": .text(column.name), "totalsRowLabel": .text(label),
            "totalsRowFunction": .text(function),
          ])
      }
    }
  }

  private func writeStyle(to markup: inout MarkupBuffer) {
    guard let style = placed.table.style else { return }
    markup.element(
      "tableStyleInfo",
      [
        "name": .text(style), "showFirstColumn": .switched(false), "showLastColumn": .switched(false),
        "showRowStripes": .switched(placed.table.hasBandedRows), "showColumnStripes": .switched(false),
      ])
  }
}
