/// The parts under `docProps` (ECMA-376-2 §11, ECMA-376-1 §22.2 and §22.3).
struct PropertiesPart {
  private let properties: DocumentProperties

  init(_ properties: DocumentProperties) { self.properties = properties }

  func writeCore(to markup: inout MarkupBuffer) {
    markup.beginPart()
    markup.element(
      "cp:coreProperties",
      [
        "xmlns:cp": .text(NamespaceURI.coreProperties), "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ]
    ) { markup in
      Self.write("dc:title", properties.title, to: &markup)
      Self.write("dc:subject", properties.subject, to: &markup)
      Self.write("dc:creator", properties.author, to: &markup)
      Self.write("cp:keywords", properties.keywords, to: &markup)
      Self.write("dc:description", properties.description, to: &markup)
      Self.write("dcterms:created", properties.created, to: &markup)
      Self.write("dcterms:modified", properties.modified ?? properties.created, to: &markup)
    }
  }

  func writeExtended(to markup: inout MarkupBuffer) {
    markup.beginPart()
    markup.element("Properties", ["xmlns": .text(NamespaceURI.extendedProperties)]) { markup in
      Self.write("Application", properties.application ?? "Microsoft Excel", to: &markup)
      Self.write("Company", properties.company, to: &markup)
    }
  }

  func writeCustom(to markup: inout MarkupBuffer) {
    markup.beginPart()
    markup.element(
      "Properties",
      ["xmlns": .text(NamespaceURI.customProperties), "xmlns:vt": .text(NamespaceURI.variantTypes)]
    ) { markup in
      for (index, property) in properties.custom.enumerated() {
        markup.element(
          "property",
          [
            "fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": .integer(index + 2),
            "name": .text(property.name),
          ]
        ) { $0.element("vt:lpwstr", text: property.value) }
      }
    }
  }

  private static func write(_ name: StaticString, _ text: String?, to markup: inout MarkupBuffer) {
    if let text { markup.element(name, text: text) }
  }

  private static func write(_ name: StaticString, _ date: CalendarDateTime?, to markup: inout MarkupBuffer) {
    guard let date else { return }
    let text = date.isMidnight ? "\(date)T00:00:00Z" : "\(date)Z"
    markup.element(name, ["xsi:type": "dcterms:W3CDTF"], text: text)
  }
}
