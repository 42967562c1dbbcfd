/// What a workbook's worksheets share, loaded on demand.
final class WorkbookSource {
  let package: Package
  let options: WorkbookOptions
  let workbookPart: PartName
  private let relationships: [Relationship]
  private let relationshipsByID: [String: Relationship]
  private var loadedStrings: SharedStrings?
  /// Loaded when a cell refers to one, which the cells of many plain lists do not.
  let styles: StylesOnDemand

  init(_ package: Package, _ options: WorkbookOptions = []) throws(XLSXError) {
    self.package = package
    self.options = options
    workbookPart = try Self.workbookPart(in: package)
    relationships = try package.relationships(of: workbookPart)
    relationshipsByID = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
    styles = StylesOnDemand(
      Self.part(ofKind: "styles", of: workbookPart, relationships, in: package), in: package)
  }

  func readWorkbook() throws(XLSXError) -> WorkbookHandler {
    let handler = WorkbookHandler(limits: package.limits)
    try package.parse(workbookPart, with: handler)
    return handler
  }

  /// A sheet's part; `nil` for chart sheets and other sheets that are not worksheets.
  func worksheetPart(_ sheet: WorkbookHandler.Sheet) throws(XLSXError) -> PartName? {
    let relationship = try relationship(of: sheet)
    return relationship.kind == "worksheet" ? relationship.target : nil
  }

  /// What a sheet is that is no worksheet.
  func kind(of sheet: WorkbookHandler.Sheet) throws(XLSXError) -> OtherSheet.Kind {
    switch try relationship(of: sheet).kind {
    case "chartsheet": .chart
    case "xlMacrosheet", "xlIntlMacrosheet": .macros
    case "dialogsheet": .dialogue
    default: .other
    }
  }

  private func relationship(of sheet: WorkbookHandler.Sheet) throws(XLSXError) -> Relationship {
    guard let relationship = relationshipsByID[sheet.relationship] else {
      throw XLSXError(.valueMalformed(.relationship), part: workbookPart.spelling, sheet: sheet.name)
    }
    return relationship
  }

  func sharedStrings() throws(XLSXError) -> SharedStrings {
    if let loadedStrings { return loadedStrings }
    let part = Self.part(ofKind: "sharedStrings", of: workbookPart, relationships, in: package)
    let strings =
      if let part { try SharedStringsReader(part, in: package, options).read() } else { SharedStrings() }
    loadedStrings = strings
    return strings
  }

  private static func part(
    ofKind kind: String, of workbook: PartName, _ relationships: [Relationship], in package: Package
  ) -> PartName? {
    let stated = relationships.first { $0.kind == kind }?.target
    let part = stated ?? PartName(target: "\(kind).xml", from: workbook)
    return package.contains(part) ? part : nil
  }

  /// What a package without a workbook is.
  private static func fileKind(of package: Package) -> XLSXError.FileKind {
    if package.contains(PartName("Index/Document.iwa")) || package.contains(PartName("Index.zip")) {
      return .numbers
    }
    return package.contains(PartName("mimetype")) ? .openDocument : .otherArchive
  }

  /// The package's main part, by its relationship or, failing that, by its usual name.
  private static func workbookPart(in package: Package) throws(XLSXError) -> PartName {
    let links = try package.relationships(of: PartName(""))
    let part = links.first { $0.kind == "officeDocument" }?.target ?? PartName("xl/workbook.xml")
    if part.spelling.lowercased().hasSuffix(".bin") { throw XLSXError(.notAWorkbook(.binaryWorkbook)) }
    guard package.contains(part) else {
      throw XLSXError(.notAWorkbook(fileKind(of: package)))
    }
    return part
  }
}

/// A worksheet's name and part.
struct SheetRecord {
  let name: String
  let part: PartName
}
