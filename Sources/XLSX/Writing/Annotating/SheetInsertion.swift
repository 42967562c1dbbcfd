/// Puts a sheet before the others of a workbook, or in the place of one that was inserted before.
struct SheetInsertion {
  let sheet: InsertedSheet
  let workbookPart: PartName
  let isStrict: Bool

  /// - Parameter earlier: The part of the sheet that was inserted before.
  func apply(
    to editor: inout PackageEditor, _ contentTypes: inout ContentTypesAddition, styles: inout StyleAdditions?,
    replacing earlier: PartName?
  ) throws {
    let workbook = try editor.bytes(of: workbookPart)
    guard let list = WorkbookList(workbook) else {
      throw WorkbookAnnotationError.cannotChange(part: workbookPart.spelling)
    }
    let part = earlier ?? editor.unusedName { "xl/worksheets/sheet\($0).xml" }
    let content = InsertedSheetPart(
      sheet: sheet, namespace: isStrict ? Self.strict : NamespaceURI.spreadsheet, hasViews: list.hasViews,
      formats: styles?.formatsOfLooks() ?? [:])
    editor.set(part, content.bytes)
    guard earlier == nil else { return }
    var links = RelationshipsAddition(workbookPart, in: editor, isStrict: isStrict)
    let identifier = links.add("worksheet", part)
    try links.apply(to: &editor)
    contentTypes.addWorksheet(part)
    editor.set(workbookPart, list.adding(sheet.name, identifier, links.namespace))
  }

  private static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
}

/// The sheets that a workbook part lists, and what in it counts them by their place (ECMA-376-1 §18.2.27).
struct WorkbookList {
  private let bytes: [UInt8]
  private let tags: [MarkupTag]
  private let sheets: MarkupTag
  private let names: [String]
  private let identifiers: [Int]

  /// `nil` if the part lists no sheets, or is not in UTF-8.
  init?(_ bytes: [UInt8]) {
    guard let tags = MarkupTags(bytes).map(Array.init) else { return nil }
    let found = tags.first {
      $0.depth == 1 && $0.kind == .start && $0.localName(in: bytes).elementsEqual("sheets".utf8)
    }
    guard let found else { return nil }
    let listed = tags.filter {
      $0.depth == 2 && $0.kind != .end && $0.localName(in: bytes).elementsEqual("sheet".utf8)
    }
    self.bytes = bytes
    self.tags = tags
    sheets = found
    names = listed.compactMap { $0.attribute("name", in: bytes) }
      .map { String(decoding: bytes[$0], as: UTF8.self).lowercased() }
    identifiers = listed.compactMap { $0.integer("sheetId", in: bytes) }
  }

  var hasViews: Bool { tags.contains { isNamed("workbookView", $0) } }

  private func isNamed(_ name: String, _ tag: MarkupTag) -> Bool {
    tag.kind != .end && tag.depth == 2 && tag.localName(in: bytes).elementsEqual(name.utf8)
  }

  /// The part with a sheet before all others, which are counted on: names that belong to one (§18.2.5), and the sheet
  /// that is shown first (§18.2.30).
  func adding(_ name: String, _ relationship: String, _ namespace: String) -> [UInt8] {
    let prefix = sheets.prefix(in: bytes)
    var edits = MarkupEdits()
    edits.insert(
      """
      <\(prefix)sheet xmlns:r="\(namespace)" name="\(MarkupEdits.escaped(unused(name)))" \
      sheetId="\((identifiers.max() ?? 0) + 1)" r:id="\(relationship)"/>
      """, at: sheets.range.upperBound)
    for tag in tags where isNamed("definedName", tag) {
      guard let position = tag.integer("localSheetId", in: bytes) else { continue }
      edits.set("localSheetId", to: "\(position + 1)", on: tag, of: bytes)
    }
    for tag in tags where isNamed("workbookView", tag) {
      for attribute in ["activeTab", "firstSheet"] where tag.attribute(attribute, in: bytes) != nil {
        edits.set(attribute, to: "0", on: tag, of: bytes)
      }
    }
    return edits.applied(to: bytes)
  }

  private func unused(_ name: String) -> String {
    let candidates = sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? name : "\(name) (\($0))" }
    return candidates.first { !names.contains($0.lowercased()) } ?? name
  }
}

/// The sheets of a workbook that are shown as chosen together (ECMA-376-1 §18.3.1.87): a change to one of them would be
/// made in all.
enum ChosenTab {
  /// A worksheet that is not chosen; `nil` if it was not.
  static func cleared(in bytes: [UInt8]) -> [UInt8]? {
    guard let tags = MarkupTags(bytes) else { return nil }
    var edits = MarkupEdits()
    var isChosen = false
    for tag in tags {
      if tag.depth == 1, tag.localName(in: bytes).elementsEqual("sheetData".utf8) { break }
      guard tag.depth == 2, tag.kind != .end, tag.localName(in: bytes).elementsEqual("sheetView".utf8),
        let value = tag.attribute("tabSelected", in: bytes),
        ["1", "true"].contains(String(decoding: bytes[value], as: UTF8.self))
      else { continue }
      edits.replace(value, with: "0")
      isChosen = true
    }
    return isChosen ? edits.applied(to: bytes) : nil
  }
}
