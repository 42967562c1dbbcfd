/// The workbook's styles, of which the part is read when the first cell names one.
final class StylesOnDemand {
  private(set) var loaded: Styles?
  private let part: PartName?
  private let package: Package

  /// A workbook without the part has only the general format.
  init(_ part: PartName?, in package: Package) {
    self.part = part
    self.package = package
  }

  func load() throws(XLSXError) -> Styles {
    if let loaded { return loaded }
    let handler = StylesHandler()
    if let part { try package.parse(part, with: handler) }
    let styles = handler.styles
    loaded = styles
    return styles
  }
}
