/// What a workbook has collected so far: names, styles and the sheets that its main part lists.
final class WorkbookContents {
  struct Sheet {
    var name: String
    var layout: WorksheetLayout
    /// The sheet's own filter.
    var filter: CellRange?
  }

  struct DefinedName {
    var name: String
    var formula: String
    /// The index of the sheet that the name is local to; `nil` for the whole workbook.
    var sheet: Int?
    var isHidden = false
  }

  let styles = StyleTable()
  let texts = SharedTextTable()
  var sheets: [Sheet] = []
  private(set) var definedNames: [DefinedName] = []
  /// The numbers of table, drawing, chart and comments parts so far, from which the next is named.
  var tableCount = 0
  var drawingCount = 0
  var chartCount = 0
  var commentsCount = 0
  /// In lower case: tables and workbook-wide names share one namespace.
  private var takenNames: Set<String> = []

  /// The index of the sheet shown when the workbook is opened, the first visible one.
  var shownSheet: Int? { sheets.firstIndex { $0.layout.visibility == .visible } }

  /// Throws for worksheet names that Excel does not accept.
  func checkSheetName(_ name: String) throws(WorkbookWritingError) {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
    let hasControl = name.unicodeScalars.contains { $0.value < 0x20 }
    guard 1...WorkbookLimits.sheetName ~= name.utf16.count, !name.contains(where: forbidden.contains),
      !name.hasPrefix("'"), !name.hasSuffix("'"), !hasControl, name.lowercased() != "history"
    else { throw .sheetNameIllegal(name) }
    if sheets.contains(where: { $0.name.lowercased() == name.lowercased() }) { throw .sheetNameTaken(name) }
  }

  /// Reserves a name for a table or a workbook-wide range.
  func take(name: String) throws(WorkbookWritingError) {
    try Self.checkName(name)
    guard takenNames.insert(name.lowercased()).inserted else { throw .nameTaken(name) }
  }

  func define(_ name: DefinedName) throws(WorkbookWritingError) {
    if name.sheet == nil { try take(name: name.name) } else { try Self.checkName(name.name) }
    guard !name.formula.isEmpty, name.formula.utf16.count <= WorkbookLimits.formula else {
      throw .nameIllegal(name.name)
    }
    definedNames.append(name)
  }

  /// Adds one of Excel's own names, which begin with `_xlnm.`.
  func defineBuiltIn(_ name: DefinedName) { definedNames.append(name) }

  private static func checkName(_ name: String) throws(WorkbookWritingError) {
    guard 1...WorkbookLimits.name ~= name.utf16.count, let first = name.first,
      first.isLetter || first == "_" || first == "\\",
      name.allSatisfy({ $0.isLetter || $0.isNumber || "_.\\".contains($0) }), !readsAsReference(name)
    else { throw .nameIllegal(name) }
  }

  /// Whether a name could be a cell, `A1` or `R1C1`, or a whole row or column, `R` or `C`.
  private static func readsAsReference(_ name: String) -> Bool {
    let folded = name.uppercased()
    if CellReference(folded) != nil || folded == "R" || folded == "C" { return true }
    guard folded.hasPrefix("R") || folded.hasPrefix("C") else { return false }
    return folded.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == "C") }
  }
}
