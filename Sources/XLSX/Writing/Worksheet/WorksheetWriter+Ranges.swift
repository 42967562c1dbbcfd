extension WorksheetWriter {
  /// Merges a range, which then shows its first cell.
  ///
  /// - Throws: ``WorkbookWritingError/rangeIllegal(sheet:range:)`` for a single cell,
  ///   ``WorkbookWritingError/rangesOverlap(sheet:range:)`` for a range that overlaps a table or a merged range.
  public mutating func merge(_ range: CellRange) throws(WorkbookWritingError) {
    guard range.first != range.last else { throw .rangeIllegal(sheet: name, range: "\(range)") }
    guard supplement.isFree(range) else { throw .rangesOverlap(sheet: name, range: "\(range)") }
    supplement.mergedRanges.append(range)
  }

  /// Adds filter buttons to a range's first row; a table has its own.
  ///
  /// - Throws: ``WorkbookWritingError/rangesOverlap(sheet:range:)`` if the sheet has a filter or the range overlaps a table.
  public mutating func filter(_ range: CellRange) throws(WorkbookWritingError) {
    let isClear = !supplement.tables.contains { $0.placement.range.overlaps(range) }
    guard supplement.filter == nil, isClear else { throw .rangesOverlap(sheet: name, range: "\(range)") }
    supplement.filter = range
    contents.sheets[sheetIndex].filter = range
  }

  /// Restricts what users may enter in a range.
  ///
  /// - Throws: ``WorkbookWritingError/validationTooLong(sheet:range:)``.
  public mutating func validate(
    _ range: CellRange, _ validation: DataValidation
  ) throws(WorkbookWritingError) {
    guard validation.isWithinLimits else { throw .validationTooLong(sheet: name, range: "\(range)") }
    supplement.validations.append(WorksheetSupplement.PlacedValidation(range: range, validation: validation))
  }

  /// Adds a conditional format; earlier ones take precedence.
  ///
  /// - Parameters:
  ///   - range: The cells.
  ///   - format: The format.
  ///   - stopsIfTrue: Whether later formats are ignored where this one applies.
  public mutating func format(_ range: CellRange, _ format: ConditionalFormat, stopsIfTrue: Bool = false) {
    supplement.formats.append(
      WorksheetSupplement.PlacedFormat(range: range, format: format, stopsIfTrue: stopsIfTrue))
  }

  /// Adds a hyperlink to a cell, without changing its style.
  ///
  /// - Throws: ``WorkbookWritingError/hyperlinkLimit(sheet:)``.
  public mutating func link(
    _ cell: CellReference, to target: Hyperlink, tooltip: String? = nil
  ) throws(WorkbookWritingError) {
    try row.annotations.check(target, in: name)
    row.annotations.hyperlinks.append(
      CellAnnotations.PlacedHyperlink(cell: cell, target: target, tooltip: tooltip))
  }

  /// Attaches a note to a cell.
  ///
  /// - Throws: ``WorkbookWritingError/textTooLong(sheet:cell:length:)``.
  public mutating func comment(_ comment: Comment, at cell: CellReference) throws(WorkbookWritingError) {
    try row.annotations.add(comment, at: cell, in: name)
  }
}

extension DataValidation {
  fileprivate var isWithinLimits: Bool {
    let messages = [prompt, errorMessage].compactMap(\.self)
    guard
      messages.allSatisfy({
        $0.title.utf16.count <= WorkbookLimits.validationTitle
          && $0.text.utf16.count <= WorkbookLimits.validationText
      })
    else { return false }
    guard case .list(let choices) = rule else { return true }
    return !choices.isEmpty && choices.allSatisfy { !$0.isEmpty && !$0.contains(",") }
      && choices.joined(separator: ",").utf16.count <= WorkbookLimits.validationText
  }
}

extension WorksheetWriter {
  /// Adds a chart to the sheet.
  ///
  /// - Parameters:
  ///   - chart: The chart; its cells may be on any sheet.
  ///   - corner: The cell under its top left corner.
  ///   - width: In points, 1 to 10 000.
  ///   - height: In points, 1 to 10 000.
  /// - Throws: ``WorkbookWritingError/chartIllegal(sheet:)``.
  public mutating func add(
    _ chart: Chart, at corner: CellReference, width: Double = 480, height: Double = 270
  ) throws(WorkbookWritingError) {
    guard chart.isLegal, 1...10_000 ~= width, 1...10_000 ~= height else { throw .chartIllegal(sheet: name) }
    contents.chartCount += 1
    supplement.charts.append(
      PlacedChart(number: contents.chartCount, chart: chart, corner: corner, width: width, height: height))
  }
}
