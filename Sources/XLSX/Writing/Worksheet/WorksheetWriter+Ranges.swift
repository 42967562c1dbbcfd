extension WorksheetWriter {
  /// Shows a range as one cell, that of its first corner.
  public mutating func merge(_ range: CellRange) throws(WorkbookWritingError) {
    guard range.first != range.last else { throw .rangeIllegal(sheet: name, range: "\(range)") }
    guard supplement.isFree(range) else { throw .rangesOverlap(sheet: name, range: "\(range)") }
    supplement.mergedRanges.append(range)
  }

  /// Puts filter buttons on a range's first row. A table has its own.
  public mutating func filter(_ range: CellRange) throws(WorkbookWritingError) {
    let isClear = !supplement.tables.contains { $0.placement.range.overlaps(range) }
    guard supplement.filter == nil, isClear else { throw .rangesOverlap(sheet: name, range: "\(range)") }
    supplement.filter = range
    contents.sheets[sheetIndex].filter = range
  }

  /// Says what may be typed into a range.
  public mutating func validate(
    _ range: CellRange, _ validation: DataValidation
  ) throws(WorkbookWritingError) {
    guard validation.isWithinLimits else { throw .validationTooLong(sheet: name, range: "\(range)") }
    supplement.validations.append(WorksheetSupplement.PlacedValidation(range: range, validation: validation))
  }

  /// Gives a range a look that depends on what its cells hold. What is told first goes first.
  ///
  /// - Parameter stopsIfTrue: whether later formats are left out where this one applies.
  public mutating func format(_ range: CellRange, _ format: ConditionalFormat, stopsIfTrue: Bool = false) {
    supplement.formats.append(
      WorksheetSupplement.PlacedFormat(range: range, format: format, stopsIfTrue: stopsIfTrue))
  }

  /// Makes a cell lead somewhere; its style is its own affair.
  public mutating func link(
    _ cell: CellReference, to target: Hyperlink, tooltip: String? = nil
  ) throws(WorkbookWritingError) {
    try row.annotations.check(target, in: name)
    row.annotations.hyperlinks.append(
      CellAnnotations.PlacedHyperlink(cell: cell, target: target, tooltip: tooltip))
  }

  /// Pins a note to a cell.
  public mutating func comment(_ comment: Comment, at cell: CellReference) throws(WorkbookWritingError) {
    try row.annotations.add(comment, at: cell, in: name)
  }
}

extension DataValidation {
  fileprivate var isWithinLimits: Bool {
    let messages = [prompt, objection].compactMap(\.self)
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
