/// Writes what follows a worksheet's rows, in the order of ECMA-376-1 §18.3.1.99, and the parts it refers to.
struct WorksheetFoot {
  let layout: WorksheetLayout
  let sheet: String
  let supplement: WorksheetSupplement
  let annotations: CellAnnotations
  let contents: WorkbookContents
  private var relationships = Relationships()
  private var commentsNumber: Int?
  private var drawingNumber: Int?

  init(
    layout: WorksheetLayout, sheet: String, supplement: WorksheetSupplement, annotations: CellAnnotations,
    contents: WorkbookContents
  ) {
    self.layout = layout
    self.sheet = sheet
    self.supplement = supplement
    self.annotations = annotations
    self.contents = contents
  }

  mutating func write(to markup: inout MarkupBuffer) {
    writeProtection(to: &markup)
    if let filter = supplement.filter { markup.element("autoFilter", ["ref": .text("\(filter)")]) }
    writeMergedRanges(to: &markup)
    ConditionalFormatMarkup(styles: contents.styles).write(supplement.formats, to: &markup)
    DataValidationMarkup.write(supplement.validations, to: &markup)
    writeHyperlinks(to: &markup)
    PageSetupMarkup.write(layout.page, to: &markup)
    writeDrawing(to: &markup)
    writeComments(to: &markup)
    writeTables(to: &markup)
  }

  private func writeProtection(to markup: inout MarkupBuffer) {
    guard let protection = layout.protection else { return }
    // 1 forbids an action; Excel forbids formatting, sorting and the like by default.
    markup.element(
      "sheetProtection",
      [
        "sheet": .flag(true), "objects": .flag(true), "scenarios": .flag(true),
        "formatColumns": protection.allowsFormattingColumns ? .switched(false) : .flag(false),
        "insertRows": protection.allowsInsertingRows ? .switched(false) : .flag(false),
        "selectLockedCells": .flag(!protection.allowsSelectingLockedCells),
        "sort": protection.allowsSortingAndFiltering ? .switched(false) : .flag(false),
        "autoFilter": protection.allowsSortingAndFiltering ? .switched(false) : .flag(false),
      ])
  }

  private func writeMergedRanges(to markup: inout MarkupBuffer) {
    guard !supplement.mergedRanges.isEmpty else { return }
    markup.element("mergeCells", ["count": .integer(supplement.mergedRanges.count)]) { markup in
      for range in supplement.mergedRanges { markup.element("mergeCell", ["ref": .text("\(range)")]) }
    }
  }

  private mutating func writeHyperlinks(to markup: inout MarkupBuffer) {
    guard !annotations.hyperlinks.isEmpty else { return }
    markup.open("hyperlinks")
    for link in annotations.hyperlinks {
      var (identifier, location): (String?, String?)
      switch link.target {
      case .address(let address): identifier = relationships.add(.hyperlink, address)
      case .cell(let sheet, let cell): location = Hyperlink.reference(sheet: sheet, cell)
      }
      markup.element(
        "hyperlink",
        [
          "ref": .text("\(link.cell)"), "r:id": .text(identifier), "location": .text(location),
          "tooltip": .text(link.tooltip),
        ])
    }
    markup.close("hyperlinks")
  }

  private mutating func writeDrawing(to markup: inout MarkupBuffer) {
    guard !supplement.charts.isEmpty else { return }
    contents.drawingCount += 1
    drawingNumber = contents.drawingCount
    let identifier = relationships.add(.drawing, "../drawings/drawing\(contents.drawingCount).xml")
    markup.element("drawing", ["r:id": .text(identifier)])
  }

  private mutating func writeComments(to markup: inout MarkupBuffer) {
    guard !annotations.comments.isEmpty else { return }
    contents.commentsCount += 1
    commentsNumber = contents.commentsCount
    _ = relationships.add(.comments, "../comments\(contents.commentsCount).xml")
    let drawing = relationships.add(.vmlDrawing, "../drawings/vmlDrawing\(contents.commentsCount).vml")
    markup.element("legacyDrawing", ["r:id": .text(drawing)])
  }

  private mutating func writeTables(to markup: inout MarkupBuffer) {
    guard !supplement.tables.isEmpty else { return }
    markup.open("tableParts", ["count": .integer(supplement.tables.count)])
    for table in supplement.tables {
      let identifier = relationships.add(.table, "../tables/table\(table.number).xml")
      markup.element("tablePart", ["r:id": .text(identifier)])
    }
    markup.close("tableParts")
  }

  /// Writes the sheet's relationships and the parts they name.
  func writeRelatedParts(for index: Int, to package: PackageWriter) throws(WorkbookWritingError) {
    for table in supplement.tables {
      try package.add("xl/tables/table\(table.number).xml") { TablePart(table).write(to: &$0) }
    }
    if let commentsNumber {
      let comments = CommentsPart(annotations.comments)
      try package.add("xl/comments\(commentsNumber).xml") { comments.write(to: &$0) }
      try package.add("xl/drawings/vmlDrawing\(commentsNumber).vml") { comments.writeShapes(to: &$0) }
    }
    if let drawingNumber { try writeCharts(onDrawing: drawingNumber, to: package) }
    guard !relationships.isEmpty else { return }
    try package.add("xl/worksheets/_rels/sheet\(index + 1).xml.rels") { relationships.write(to: &$0) }
  }

  private func writeCharts(onDrawing number: Int, to package: PackageWriter) throws(WorkbookWritingError) {
    var relationships = Relationships()
    for placed in supplement.charts {
      _ = relationships.add(.chart, "../charts/chart\(placed.number).xml")
      try package.add("xl/charts/chart\(placed.number).xml") { ChartPart(placed.chart).write(to: &$0) }
    }
    try package.add("xl/drawings/drawing\(number).xml") { DrawingPart(supplement.charts).write(to: &$0) }
    try package.add("xl/drawings/_rels/drawing\(number).xml.rels") { relationships.write(to: &$0) }
  }
}

/// What is collected while a worksheet's rows are written, and written after them.
struct WorksheetSupplement {
  struct PlacedValidation {
    var range: CellRange
    var validation: DataValidation
  }

  struct PlacedFormat {
    var range: CellRange
    var format: ConditionalFormat
    var stopsIfTrue: Bool
  }

  struct PlacedTable {
    /// Counts from 1 through the workbook.
    var number: Int
    var table: Table
    var placement: TablePlacement
  }

  var mergedRanges: [CellRange] = []
  var validations: [PlacedValidation] = []
  var formats: [PlacedFormat] = []
  var tables: [PlacedTable] = []
  var charts: [PlacedChart] = []
  var filter: CellRange?

  /// Whether a range overlaps neither tables nor merged ranges.
  func isFree(_ range: CellRange) -> Bool {
    !mergedRanges.contains { $0.overlaps(range) } && !tables.contains { $0.placement.range.overlaps(range) }
  }
}
