import AfstemXLSX

/// A workbook with one worksheet, whose parts tests can replace.
struct HandmadeWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageLinks = "http://schemas.openxmlformats.org/package/2006/relationships"

  var parts: [(name: String, contents: [UInt8])]

  /// A worksheet with this inside `sheetData`.
  init(rows: String, sharedStrings: String? = nil, styles: String? = nil) {
    self.init(worksheet: "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows)</sheetData></worksheet>")
    if let sharedStrings { set("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(sharedStrings)</sst>") }
    if let styles { set("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>") }
  }

  init(worksheet: String) {
    parts = []
    set("_rels/.rels", Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")]))
    set(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.links)\"><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    )
    set(
      "xl/_rels/workbook.xml.rels",
      Self.relationships([
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
        ("rId3", "styles", "styles.xml"),
      ]))
    set("xl/worksheets/sheet1.xml", worksheet)
  }

  mutating func set(_ name: String, _ text: String) { set(name, Array(text.utf8)) }

  mutating func set(_ name: String, _ contents: [UInt8]) {
    parts.removeAll { $0.name == name }
    parts.append((name, contents))
  }

  mutating func rename(_ name: String, to newName: String) {
    for index in parts.indices where parts[index].name == name { parts[index].name = newName }
  }

  var bytes: [UInt8] {
    var archive = StoredArchive()
    for part in parts { archive.add(part.name, part.contents) }
    return archive.bytes
  }

  /// Every row of the first worksheet as text, such as `3: B=number 12.5 percent`.
  func lines(
    _ options: RowOptions = [], limits: ReadingLimits = ReadingLimits(), of workbook: WorkbookOptions = []
  ) throws -> [String] {
    let workbook = try Workbook(bytes: bytes, limits: limits, options: workbook)
    return try workbook.worksheets.first?.lines(options) ?? []
  }

  static func relationships(_ links: [(id: String, kind: String, target: String)]) -> String {
    let items = links.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(Self.links)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"\(packageLinks)\">\(items.joined())</Relationships>"
  }
}

extension Worksheet {
  /// One line a row, hidden rows marked with `~`.
  func lines(_ options: RowOptions = []) throws(XLSXError) -> [String] {
    var lines: [String] = []
    var rows = try rows(options)
    while let row = try rows.next() { lines.append(row.words) }
    return lines
  }
}

extension Row {
  /// Such as `3: B=number 12.5 percent`.
  var words: String {
    let cells = indices.map { Self.words(for: self[$0]) }
    return "\(number)\(isHidden ? "~" : ""): \(cells.joined(separator: ", "))"
  }

  private static func words(for cell: borrowing Cell) -> String {
    var words = "\(CellReference.letters(of: cell.column))="
    switch cell.value {
    case .empty: words += "empty"
    case .number(let bytes): words += "number \(String(bytes: bytes))"
    case .text(let bytes): words += "text '\(String(bytes: bytes))'"
    case .boolean(let isTrue): words += isTrue ? "true" : "false"
    case .error(let bytes): words += "error \(String(bytes: bytes))"
    case .date(let bytes): words += "date \(String(bytes: bytes))"
    case .formulaWithoutValue: words += "formula without value"
    }
    if cell.format != .general { words += " \(cell.format)" }
    if let formula = cell.formula { words += " [\(String(bytes: formula))]" }
    if cell.hasSharedFormula { words += " shared" }
    return words
  }
}
