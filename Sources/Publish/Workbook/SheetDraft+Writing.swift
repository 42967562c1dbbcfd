internal import AfstemModel
internal import AfstemXLSX

extension SheetDraft {
  /// Writes the rows, the tables among them and the formats over them.
  func write(to sheet: inout WorksheetWriter) throws {
    var next = 1
    var links = WorkbookWriter.maximumHyperlinkCount
    for placed in tables {
      try write(next..<placed.headerRow, to: &sheet, &links)
      let body = (placed.headerRow + 1)..<(placed.headerRow + 1 + placed.rowCount)
      try sheet.appendTable(placed.table) { sheet in try write(body, to: &sheet, &links) }
      next = body.upperBound
    }
    try write(next..<nextRow, to: &sheet, &links)
    for placed in formats {
      sheet.format(placed.range, placed.format)
    }
    for placed in charts {
      try sheet.add(placed.chart, at: placed.corner, width: placed.width, height: placed.height)
    }
  }

  /// Writes rows that count from 1.
  ///
  /// - Parameter links: How many links the sheet has room for yet; later cells lead nowhere.
  private func write(_ numbers: Range<Int>, to sheet: inout WorksheetWriter, _ links: inout Int) throws {
    for row in rows[(numbers.lowerBound - 1)..<(numbers.upperBound - 1)] {
      if row.isEmpty { try sheet.skipRows() } else { try write(row, to: &sheet, &links) }
    }
  }

  private func write(_ cells: [CellDraft], to sheet: inout WorksheetWriter, _ links: inout Int) throws {
    try sheet.appendRow(height: height(of: cells)) { row in
      for cell in cells {
        if let place = cell.link, links > 0 {
          links -= 1
          try row.append(cell.content, style: cell.style, link: .cell(sheet: place.sheet, place.cell))
        } else {
          try row.append(cell.content, style: cell.style)
        }
      }
    }
  }
}

extension SheetDraft {
  /// What the row's text needs, in points.
  ///
  /// Not every reader grows a row for wrapped text by itself.
  private func height(of cells: [CellDraft]) -> Double? {
    let heights = zip(cells, layout.columns + Array(repeating: Column(), count: cells.count)).map {
      cell, column in
      let style = cell.style ?? .plain
      return Double(cell.lines(within: column.width ?? 9)) * style.font.size * 1.35 + 4
    }
    return heights.max().map { min($0.rounded(.up), 400) }
  }
}

extension CellDraft {
  /// About how many lines the cell's text takes in a column so many characters wide.
  fileprivate func lines(within width: Double) -> Int {
    guard case .text(let text) = content, let style, style.alignment.wrapsText else { return 1 }
    // An indentation is two characters wide, and words seldom fill a line.
    let room = max((width - 2 * Double(style.alignment.indentation)) * 0.95, 1)
    return max(1, Int((Double(text.count) / room).rounded(.up)))
  }
}
