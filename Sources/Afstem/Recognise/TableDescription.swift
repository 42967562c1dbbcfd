internal import Cells

/// What was decided about a table and why, as values to be printed or encoded.
public struct TableDescription: Sendable, Hashable, Encodable {
  /// A column's letter or field number, its label and its role.
  public struct Column: Sendable, Hashable, Encodable {
    public var place: String
    public var label: String
    public var role: String
    public var isHidden: Bool
  }

  /// A row's number, its role and its cells as words, in the columns' order.
  public struct Row: Sendable, Hashable, Encodable {
    public var number: Int
    public var role: String
    public var cells: [String]
    /// For a total, the rows it adds up.
    public var covers: [Int]
    public var isHidden: Bool
  }

  /// `nil` in a delimited file.
  public var sheet: String?
  public var range: String
  /// Empty where nothing decides it.
  public var kind: String
  public var level: String
  public var activity: String
  public var focusArea: String
  public var unit: String
  /// Why it is of the kind it is, or what was missing.
  public var reasons: [String]
  public var title: [String]
  public var notes: [String]
  public var columns: [Column]
  /// The first rows.
  public var rows: [Row]
  public var rowCount: Int

  /// - Parameter limit: how many rows to show.
  public init(_ region: TableRegion, rows limit: Int = 10, language: Language = .danish) {
    sheet = region.sheet
    range = region.text(of: region.area)
    kind = region.kind?.rawValue ?? ""
    level = region.level?.rawValue ?? ""
    activity = region.activity ?? ""
    focusArea = region.focusArea ?? ""
    unit = region.kind == .budget ? region.unit.rawValue : ""
    reasons = (region.reasons + [region.missing].compactMap { $0 }).map { $0.text(in: language) }
    title = region.title.map(\.text)
    notes = region.notes.map(\.text)
    columns = region.columns.map { Column($0, isDelimited: region.sheet == nil) }
    rows = region.rows.prefix(limit).map { Row($0, in: region) }
    rowCount = region.rows.count
  }
}

extension TableDescription.Column {
  fileprivate init(_ column: TableColumn, isDelimited: Bool) {
    place = isDelimited ? String(column.number) : CellReference.letters(of: column.number)
    label = column.label
    role = column.role.name
    isHidden = column.isHidden
  }
}

extension TableDescription.Row {
  fileprivate init(_ row: TableRow, in region: TableRegion) {
    number = row.number
    role = row.role.rawValue
    cells = region.columns.map { row.labels[$0.number] ?? row.cells[$0.number]?.words ?? "" }
    covers = row.covers.map { region.rows[$0].number }
    isHidden = row.cells.isHidden
  }
}
