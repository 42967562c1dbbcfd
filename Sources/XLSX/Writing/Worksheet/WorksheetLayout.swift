/// How a worksheet is set up before its first row: columns, panes, page, protection.
public struct WorksheetLayout: Sendable, Hashable {
  /// The columns from A on; further ones have the default width.
  public var columns: [Column]
  /// The number of rows at the top that do not scroll.
  public var frozenRows: Int
  /// The number of columns at the left that do not scroll.
  public var frozenColumns: Int
  /// Whether the worksheet's tab is shown.
  public var visibility: SheetVisibility
  /// The colour of the worksheet's tab; `nil` for none.
  public var tabColour: Colour?
  /// Whether lines are shown between cells.
  public var showsGridLines: Bool
  /// The magnification in per cent, 10 to 400.
  public var zoom: Int
  /// How the worksheet is printed.
  public var page: PageSetup
  /// Protection of cells whose style is locked; `nil` for none.
  public var protection: SheetProtection?

  /// Creates a layout.
  public init(
    columns: [Column] = [], frozenRows: Int = 0, frozenColumns: Int = 0,
    visibility: SheetVisibility = .visible,
    tabColour: Colour? = nil, showsGridLines: Bool = true, zoom: Int = 100, page: PageSetup = PageSetup(),
    protection: SheetProtection? = nil
  ) {
    self.columns = columns
    self.frozenRows = frozenRows
    self.frozenColumns = frozenColumns
    self.visibility = visibility
    self.tabColour = tabColour
    self.showsGridLines = showsGridLines
    self.zoom = zoom
    self.page = page
    self.protection = protection
  }
}

/// A column of a worksheet.
public struct Column: Sendable, Hashable {
  /// The width in characters of the default font, at most 255; `nil` for the default.
  public var width: Double?
  /// The style of cells without one of their own.
  public var style: CellStyle?
  /// Whether the column is hidden.
  public var isHidden: Bool

  /// Creates a column.
  public init(width: Double? = nil, style: CellStyle? = nil, isHidden: Bool = false) {
    self.width = width
    self.style = style
    self.isHidden = isHidden
  }
}

/// What a protected sheet still allows. There is no password: it prevents mistakes, not misuse.
public struct SheetProtection: Sendable, Hashable {
  /// Whether locked cells can be selected.
  public var allowsSelectingLockedCells: Bool
  /// Whether columns can be formatted, for example widened.
  public var allowsFormattingColumns: Bool
  /// Whether rows can be sorted and filtered.
  public var allowsSortingAndFiltering: Bool
  /// Whether rows can be inserted.
  public var allowsInsertingRows: Bool

  /// Creates a protection.
  public init(
    allowsSelectingLockedCells: Bool = true, allowsFormattingColumns: Bool = true,
    allowsSortingAndFiltering: Bool = true, allowsInsertingRows: Bool = false
  ) {
    self.allowsSelectingLockedCells = allowsSelectingLockedCells
    self.allowsFormattingColumns = allowsFormattingColumns
    self.allowsSortingAndFiltering = allowsSortingAndFiltering
    self.allowsInsertingRows = allowsInsertingRows
  }
}
