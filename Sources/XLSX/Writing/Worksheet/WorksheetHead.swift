/// Writes what precedes a worksheet's rows (ECMA-376-1 §18.3.1.99): properties, views and columns.
struct WorksheetHead {
  let layout: WorksheetLayout
  /// By column, counting from 0.
  let columnStyles: [Int]
  /// Whether it is the sheet shown when the workbook is opened.
  let isShown: Bool

  /// Throws for layouts that Excel does not accept.
  static func check(_ layout: WorksheetLayout, sheet: String) throws(WorkbookWritingError) {
    guard layout.columns.count <= WorkbookLimits.columns else { throw .columnLimit(sheet: sheet, row: 0) }
    let areWidthsLegal = layout.columns.allSatisfy { 0...WorkbookLimits.columnWidth ~= $0.width ?? 0 }
    guard areWidthsLegal, 10...400 ~= layout.zoom else { throw .sizeIllegal(sheet: sheet) }
    guard 0..<WorkbookLimits.rows ~= layout.frozenRows, 0..<WorkbookLimits.columns ~= layout.frozenColumns
    else {
      throw .rangeIllegal(sheet: sheet, range: "frozen panes")
    }
    for line in [layout.page.header, layout.page.footer]
    where line.code.utf16.count > WorkbookLimits.headerFooter {
      throw .headerTooLong(sheet: sheet)
    }
    if let rows = layout.page.titleRows, rows.lowerBound < 1 || rows.upperBound > WorkbookLimits.rows {
      throw .rangeIllegal(sheet: sheet, range: "title rows")
    }
  }

  func write(to markup: inout MarkupBuffer) {
    markup.beginPart()
    markup.open(
      "worksheet",
      ["xmlns": .text(NamespaceURI.spreadsheet), "xmlns:r": .text(NamespaceURI.relationshipReference)])
    writeProperties(to: &markup)
    markup.element("sheetViews") { writeView(to: &$0) }
    markup.element("sheetFormatPr", ["defaultRowHeight": 15])
    writeColumns(to: &markup)
    markup.append("<sheetData>")
  }

  private func writeProperties(to markup: inout MarkupBuffer) {
    guard layout.tabColour != nil || layout.page.fitsWidth else { return }
    markup.element("sheetPr") { markup in
      if let colour = layout.tabColour {
        markup.element("tabColor", ["rgb": .text(colour.opaqueHexadecimal)])
      }
      if layout.page.fitsWidth { markup.element("pageSetUpPr", ["fitToPage": .flag(true)]) }
    }
  }

  private func writeView(to markup: inout MarkupBuffer) {
    let grid: MarkupBuffer.Value = layout.showsGridLines ? .flag(false) : .switched(false)
    markup.element(
      "sheetView",
      [
        "showGridLines": grid, "tabSelected": .flag(isShown),
        "zoomScale": .integer(layout.zoom == 100 ? nil : layout.zoom), "workbookViewId": 0,
      ]
    ) { writePane(to: &$0) }
  }

  private func writePane(to markup: inout MarkupBuffer) {
    let (rows, columns) = (layout.frozenRows, layout.frozenColumns)
    guard rows > 0 || columns > 0, let corner = CellReference(column: columns + 1, row: rows + 1) else {
      return
    }
    let pane = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight"
    markup.element(
      "pane",
      [
        "xSplit": .integer(columns > 0 ? columns : nil), "ySplit": .integer(rows > 0 ? rows : nil),
        "topLeftCell": .text("\(corner)"), "activePane": .text(pane), "state": "frozen",
      ])
    markup.element(
      "selection", ["pane": .text(pane), "activeCell": .text("\(corner)"), "sqref": .text("\(corner)")])
  }

  private func writeColumns(to markup: inout MarkupBuffer) {
    guard layout.columns.contains(where: { $0 != Column() }) else { return }
    markup.element("cols") { markup in
      for (index, column) in layout.columns.enumerated() where column != Column() {
        markup.element(
          "col",
          [
            "min": .integer(index + 1), "max": .integer(index + 1),
            "width": .number(column.width ?? 9.140625),
            "style": .integer(columnStyles[index] == 0 ? nil : columnStyles[index]),
            "hidden": .flag(column.isHidden), "customWidth": .flag(column.width != nil),
          ])
      }
    }
  }
}
