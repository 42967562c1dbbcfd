/// How the published tables are written.
package enum CSVFlavour: String, Sendable, Hashable, CaseIterable {
  /// Commas, decimal points, UTF-8 without a mark: RFC 4180.
  case standard
  /// Semicolons, decimal commas and a byte order mark: what Excel opens in Denmark.
  case excelDanish = "excel-da"
}
