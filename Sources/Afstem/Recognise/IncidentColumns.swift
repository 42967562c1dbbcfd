/// Where an incident's parts stand in its record; column numbers count from 1.
public struct IncidentColumns: Sendable, Hashable {
  public var id: Int?
  public var date: Int
  public var offenceType: Int?
  public var area: Int?
  /// Every other column, by number.
  public var others: [Int]

  /// Recognises the columns of incidents by a header row and, where their labels say nothing, by the rows beneath.
  ///
  /// `nil` where no column holds dates or months.
  /// - Parameter file: its `columns` pin labels to roles.
  public init?(
    header: GridRow, sample: [GridRow] = [], file: SourceFile, vocabulary: Vocabulary = .standard,
    glossary: Glossary? = nil
  ) {
    let lexicon = LabelLexicon(vocabulary: vocabulary, glossary: glossary, columns: file.columns)
    let grid = Grid(sheet: nil, rows: [header] + sample)
    guard let view = GridView(file: file, grid: grid), let header = view.rows.first else { return nil }
    let block = TableBlock(title: [], header: [header], body: Array(view.rows.dropFirst()), notes: [])
    self.init(columns: ColumnRoles(view: view, block: block, lexicon: lexicon).columns())
  }

  init?(columns: [TableColumn]) {
    func number(_ role: ColumnRole) -> Int? { columns.first { $0.role == role }?.number }
    guard let date = number(.date) ?? number(.period) else { return nil }
    self.date = date
    id = number(.id)
    offenceType = number(.offenceType)
    area = number(.area)
    let kept = [id, date, offenceType, area].compactMap { $0 }
    others = columns.map(\.number).filter { !kept.contains($0) }
  }
}
