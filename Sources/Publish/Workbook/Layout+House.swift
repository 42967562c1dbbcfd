internal import AfstemModel
internal import AfstemXLSX

extension PageSetup {
  /// A4 on its side, as wide as the page, the table's header on every page.
  static func landscape(titleRows: ClosedRange<Int>?, title: String = "&A") -> PageSetup {
    PageSetup(
      orientation: .landscape, paper: .a4, fitsWidth: true, titleRows: titleRows,
      footer: Line(left: title, right: "&P / &N"))
  }
}

extension AfstemXLSX.Table {
  /// A filterable table in the house's style.
  static func house(_ name: String, columns: [AfstemXLSX.TableColumn]) -> AfstemXLSX.Table {
    AfstemXLSX.Table(name, columns: columns, style: nil, headerStyle: HouseStyle.header)
  }
}

extension SheetDraft {
  /// The row that a sheet's column names stand in, under its title.
  static let headerRow = 4

  /// A sheet for people: a title, a line on what it shows, and a header that stays in view.
  init(_ name: String, widths: [Double], frozenColumns: Int = 0, legend: String) {
    self.init(name)
    layout.frozenRows = Self.headerRow
    layout.frozenColumns = frozenColumns
    layout.showsGridLines = false
    layout.tabColour = HouseStyle.accent
    layout.page = .landscape(titleRows: Self.headerRow...Self.headerRow)
    layout.columns = widths.map { Column(width: $0) }
    append([CellDraft(name, HouseStyle.title)])
    append([CellDraft(legend, HouseStyle.subtitle)])
    skip()
  }
}
