/// `[Content_Types].xml` (ECMA-376-2 §10.1.2.2), derived from the parts' names.
struct ContentTypesPart {
  private let names: [String]

  init(_ names: [String]) { self.names = names }

  func write(to markup: inout MarkupBuffer) {
    markup.beginPart()
    markup.element("Types", ["xmlns": .text(NamespaceURI.contentTypes)]) { markup in
      markup.element(
        "Default",
        ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
      markup.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      if names.contains(where: { $0.hasSuffix(".vml") }) {
        markup.element(
          "Default",
          ["Extension": "vml", "ContentType": "application/vnd.openxmlformats-officedocument.vmlDrawing"])
      }
      for name in names {
        guard let type = Self.type(of: name) else { continue }
        markup.element("Override", ["PartName": .text("/" + name), "ContentType": .text(type)])
      }
    }
  }

  private static func type(of name: String) -> String? {
    let office = "application/vnd.openxmlformats-officedocument."
    let sheet = office + "spreadsheetml."
    switch name {
    case "xl/workbook.xml": return sheet + "sheet.main+xml"
    case "xl/styles.xml": return sheet + "styles+xml"
    case "xl/sharedStrings.xml": return sheet + "sharedStrings+xml"
    case "docProps/core.xml": return "application/vnd.openxmlformats-package.core-properties+xml"
    case "docProps/app.xml": return office + "extended-properties+xml"
    case "docProps/custom.xml": return office + "custom-properties+xml"
    case _ where name.hasSuffix(".rels") || name.hasSuffix(".vml"): return nil
    case _ where name.hasPrefix("xl/worksheets/"): return sheet + "worksheet+xml"
    case _ where name.hasPrefix("xl/tables/"): return sheet + "table+xml"
    case _ where name.hasPrefix("xl/comments"): return sheet + "comments+xml"
    case _ where name.hasPrefix("xl/drawings/"): return office + "drawing+xml"
    case _ where name.hasPrefix("xl/charts/"): return office + "drawingml.chart+xml"
    default: return nil
    }
  }
}
