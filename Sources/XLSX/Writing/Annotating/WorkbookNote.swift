/// Something to say of a cell in someone else's workbook.
public struct WorkbookNote: Sendable, Hashable {
  /// The worksheet's name, as its tab shows it.
  public var sheet: String
  public var cell: CellReference
  public var text: String

  public init(sheet: String, cell: CellReference, text: String) {
    self.sheet = sheet
    self.cell = cell
    self.text = text
  }
}
