/// What a worksheet is before its first row: everything that stands above the rows in its markup.
public struct WorksheetLayout: Sendable, Hashable {
  public enum Visibility: String, Sendable, Hashable {
    case visible
    case hidden
    /// Hidden so that only a program shows it again.
    case veryHidden
  }

  /// From column A on; columns beyond the last keep the default width.
  public var columns: [Column]
  /// How many rows stay in view at the top.
  public var frozenRows: Int
  /// How many columns stay in view at the left.
  public var frozenColumns: Int
  public var visibility: Visibility
  public var tabColour: Colour?
  public var showsGridLines: Bool
  /// In percent, 10 to 400.
  public var zoom: Int
  public var page: PageSetup
  /// `nil` leaves every cell open; otherwise cells whose style is locked cannot be changed.
  public var protection: SheetProtection?

  public init(
    columns: [Column] = [], frozenRows: Int = 0, frozenColumns: Int = 0, visibility: Visibility = .visible,
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

/// One of a worksheet's columns.
public struct Column: Sendable, Hashable {
  /// In characters of the default font, at most 255; `nil` for the default width.
  public var width: Double?
  /// The style of cells that are appended without one.
  public var style: CellStyle?
  public var isHidden: Bool

  public init(width: Double? = nil, style: CellStyle? = nil, isHidden: Bool = false) {
    self.width = width
    self.style = style
    self.isHidden = isHidden
  }
}

/// What a protected sheet still allows. There is no password: it guards against slips, not against people.
public struct SheetProtection: Sendable, Hashable {
  public var allowsSelectingLockedCells: Bool
  public var allowsFormattingColumns: Bool
  public var allowsSortingAndFiltering: Bool
  public var allowsInsertingRows: Bool

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
