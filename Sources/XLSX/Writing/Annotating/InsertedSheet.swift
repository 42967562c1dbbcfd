/// A sheet to be put before the others of an existing workbook.
public struct InsertedSheet: Sendable, Hashable {
  /// A cell's text and how it looks.
  public struct Cell: Sendable, Hashable {
    /// How a cell looks; titles and remarks run on beyond their cell, the others wrap.
    public enum Look: Sendable, Hashable, CaseIterable {
      case title, remark, heading, text, link
    }

    /// The cell's text.
    public var text: String
    /// How the cell looks.
    public var look: Look
    /// A range of the workbook to go to: `'I alt'!C12`.
    public var target: String?

    /// Creates a cell.
    public init(_ text: String, _ look: Look = .text, target: String? = nil) {
      self.text = text
      self.look = look
      self.target = target
    }
  }

  /// The name that its tab shows, unless another sheet has it.
  public var name: String
  /// The columns' widths, in characters.
  public var widths: [Double]
  /// Texts from the first column on.
  public var rows: [[Cell]]
  /// How many rows stay on top while the others scroll.
  public var frozenRows: Int

  /// Creates a sheet.
  public init(name: String, widths: [Double], rows: [[Cell]], frozenRows: Int) {
    self.name = name
    self.widths = widths
    self.rows = rows
    self.frozenRows = frozenRows
  }
}

/// The part of an inserted sheet (ECMA-376-1 §18.3.1.99).
struct InsertedSheetPart {
  let sheet: InsertedSheet
  let namespace: String
  /// Whether the workbook has views for the sheet's own to belong to (§18.2.1).
  let hasViews: Bool
  /// The cell formats of the looks; none where the workbook has no styles.
  let formats: [InsertedSheet.Cell.Look: Int]

  var bytes: [UInt8] {
    var markup = MarkupBuffer(capacity: 1 << 14)
    markup.beginPart()
    markup.element("worksheet", ["xmlns": .text(namespace)]) { markup in
      markup.append(
        markup: #"<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>"# + views
          + columns)
      markup.element("sheetData") { markup in
        for (index, cells) in sheet.rows.enumerated() { write(cells, row: index + 1, to: &markup) }
      }
      writeLinks(to: &markup)
      markup.append(
        markup: #"<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>"#
          + #"<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>"# + ignoredErrors)
    }
    return Array(markup.contents)
  }

  private var views: String {
    guard hasViews else { return "" }
    let pane =
      sheet.frozenRows == 0
      ? ""
      : """
      <pane ySplit="\(sheet.frozenRows)" topLeftCell="A\(sheet.frozenRows + 1)" activePane="bottomLeft" \
      state="frozen"/>
      """
    return """
      <sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">\(pane)</sheetView></sheetViews>
      """
  }

  /// Figures stand as their sender reads them, which is as text.
  private var ignoredErrors: String {
    let corner = CellReference(clampingColumn: max(sheet.widths.count, 1), row: max(sheet.rows.count, 1))
    return #"<ignoredErrors><ignoredError sqref="A1:\#(corner)" numberStoredAsText="1"/></ignoredErrors>"#
  }

  private var columns: String {
    guard !sheet.widths.isEmpty else { return "" }
    let columns = sheet.widths.enumerated().map { index, width in
      #"<col min="\#(index + 1)" max="\#(index + 1)" width="\#(width)" customWidth="1"/>"#
    }
    return "<cols>\(columns.joined())</cols>"
  }

  private func write(_ cells: [InsertedSheet.Cell], row: Int, to markup: inout MarkupBuffer) {
    markup.element(
      "row", ["r": .integer(row), "ht": .number(height(of: cells)), "customHeight": .flag(true)]
    ) { markup in
      for (index, cell) in cells.enumerated() where !cell.text.isEmpty || cell.look != .text {
        let place = CellReference(clampingColumn: index + 1, row: row)
        let style = formats[cell.look].map { #" s="\#($0)""# } ?? ""
        markup.append(markup: #"<c r="\#(place)"\#(style) t="inlineStr">"#)
        markup.element("is") { $0.element("t", ["xml:space": "preserve"], text: cell.text) }
        markup.append(markup: "</c>")
      }
    }
  }

  /// In points; programs do not all work it out when they open a file.
  private func height(of cells: [InsertedSheet.Cell]) -> Double {
    if cells.first?.look == .title { return 21 }
    let lines = zip(cells, sheet.widths).map { cell, width in
      cell.look == .remark ? 1 : (cell.text.count + Int(width) - 2) / max(Int(width) - 1, 1)
    }
    return min(Double(max(lines.max() ?? 1, 1)) * 15 + 1, WorkbookLimits.rowHeight)
  }

  private func writeLinks(to markup: inout MarkupBuffer) {
    let links = sheet.rows.enumerated().flatMap { row, cells in
      cells.enumerated().compactMap { column, cell in
        cell.target.map { (CellReference(clampingColumn: column + 1, row: row + 1), $0) }
      }
    }
    guard !links.isEmpty else { return }
    markup.element("hyperlinks") { markup in
      for (place, target) in links {
        markup.element("hyperlink", ["ref": .text("\(place)"), "location": .text(target)])
      }
    }
  }
}
