/// A name the workbook gives to a range or a formula (ECMA-376-1 §18.2.5).
public struct DefinedName: Sendable, Hashable {
  public let name: String
  /// The worksheet that the name belongs to, by its place among all sheets, counting from 0; `nil` for one that
  /// holds in the whole workbook.
  public let sheetPosition: Int?
  public let isHidden: Bool
  /// The formula without `=`, such as `Oversigt!$A$1:$F$20`.
  public let formula: String
}
