/// Excel's limits. Lengths of text are in UTF-16 units.
enum WorkbookLimits {
  static let rows = 1_048_576
  static let columns = 16_384
  static let cellText = 32_767
  static let formula = 8_192
  static let sheetName = 31
  static let name = 255
  static let columnWidth = 255.0
  static let rowHeight = 409.0
  static let styles = 65_490
  static let numberFormat = 255
  static let fontName = 31
  static let hyperlinks = 65_530
  static let hyperlinkAddress = 2_079
  static let validationText = 255
  static let validationTitle = 32
  static let headerFooter = 255
  static let chartSeries = 255
}
