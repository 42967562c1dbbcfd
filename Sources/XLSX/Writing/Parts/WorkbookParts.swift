/// Writes the parts of the workbook as a whole, after all worksheets.
struct WorkbookParts {
  let contents: WorkbookContents
  let properties: DocumentProperties

  func write(to package: PackageWriter) throws(WorkbookWritingError) {
    try writeWorkbook(to: package)
    try package.add("xl/styles.xml") { StylesPart(contents.styles).write(to: &$0) }
    if contents.texts.count > 0 {
      try package.add("xl/sharedStrings.xml") { SharedStringsPart(texts: contents.texts).write(to: &$0) }
    }
    let propertiesPart = PropertiesPart(properties)
    try package.add("docProps/core.xml") { propertiesPart.writeCore(to: &$0) }
    try package.add("docProps/app.xml") { propertiesPart.writeExtended(to: &$0) }
    if !properties.custom.isEmpty {
      try package.add("docProps/custom.xml") { propertiesPart.writeCustom(to: &$0) }
    }
    try package.add("_rels/.rels") { packageRelationships.write(to: &$0) }
    let names = package.parts.map(\.name)
    try package.add("[Content_Types].xml") { ContentTypesPart(names).write(to: &$0) }
  }

  private var packageRelationships: Relationships {
    var relationships = Relationships()
    _ = relationships.add(.officeDocument, "xl/workbook.xml")
    _ = relationships.add(.coreProperties, "docProps/core.xml")
    _ = relationships.add(.extendedProperties, "docProps/app.xml")
    if !properties.custom.isEmpty { _ = relationships.add(.customProperties, "docProps/custom.xml") }
    return relationships
  }

  private func writeWorkbook(to package: PackageWriter) throws(WorkbookWritingError) {
    var relationships = Relationships()
    let identifiers = contents.sheets.indices.map {
      relationships.add(.worksheet, "worksheets/sheet\($0 + 1).xml")
    }
    _ = relationships.add(.styles, "styles.xml")
    if contents.texts.count > 0 { _ = relationships.add(.sharedStrings, "sharedStrings.xml") }
    try package.add("xl/workbook.xml") { WorkbookPart(contents, identifiers: identifiers).write(to: &$0) }
    try package.add("xl/_rels/workbook.xml.rels") { relationships.write(to: &$0) }
  }
}
