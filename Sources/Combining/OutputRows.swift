internal import AfstemCells
internal import AfstemInterpret
internal import AfstemModel

/// The rows of the combined table, one after the other, and those that are set aside.
struct OutputRows: ~Copyable {
  private var spool: RowSpool
  private let settlement: Settlement
  private let layout: OutputLayout
  private let files: [CombinedFile]
  private var waiting: [[OutputField]] = []
  private(set) var rowCount = 0
  private(set) var rejectedCount = 0
  private(set) var findings: [Finding] = []
  private(set) var sums: [ExactTotal]
  /// Called with each row that is set aside.
  var reject: (RejectedRow) throws(RunError) -> Void = { _ in }

  /// Findings that one combination keeps; more are counted.
  private static let mostFindings = 100_000

  init(
    _ spool: consuming RowSpool, _ settlement: Settlement, _ layout: OutputLayout, of files: [CombinedFile]
  ) throws(RunError) {
    self.spool = spool
    self.settlement = settlement
    self.layout = layout
    self.files = files
    sums = Array(repeating: ExactTotal(), count: layout.labels.count)
    try self.spool.rewind()
  }

  /// Begins again.
  mutating func rewind() throws(RunError) {
    try spool.rewind()
    (waiting, rowCount, rejectedCount, findings) = ([], 0, 0, [])
    sums = Array(repeating: ExactTotal(), count: layout.labels.count)
  }

  /// The next row; `nil` at the end.
  mutating func next() throws(RunError) -> [OutputField]? {
    while waiting.isEmpty {
      guard let row = try spool.next() else { return nil }
      try take(row)
    }
    let fields = waiting.removeFirst()
    rowCount += 1
    for index in layout.added {
      if case .number(let number) = fields[index] { sums[index].add(number) }
    }
    return fields
  }

  private mutating func take(_ row: CombinedRow) throws(RunError) {
    let table = settlement.tables[row.table]
    if let refusal = table.refusal {
      return try setAside(row, table, row.cells.first, refusal, isSaid: true)
    }
    var values: [Int: (field: OutputField, cell: PlacedCell)] = [:]
    for cell in row.cells {
      switch field(cell, row, table) {
      case .success(let field): values[cell.column] = (field, cell)
      case .failure(let misfit):
        // Of columns that become rows, one that does not fit is set aside by itself.
        try setAside(row, table, cell, misfit.finding)
        if !layout.periods.contains(cell.column) { return }
      }
    }
    let fixed = names(of: table) + layout.plain.map { values[$0]?.field ?? .blank }
    guard !layout.periods.isEmpty else {
      waiting.append(fixed + source(row, table, row.cells.first))
      return
    }
    for column in layout.periods {
      guard let (field, cell) = values[column] else { continue }
      let (period, measure) = (settlement.columns[column].period ?? "", settlement.columns[column].measure)
      let key: [OutputField] = layout.hasMeasures ? [.text(measure), .text(period)] : [.text(period)]
      waiting.append(fixed + key + [field] + source(row, table, cell))
    }
  }

  private func names(of table: CombinedTable) -> [OutputField] { files[table.file].names.map { .text($0) } }

  private func source(_ row: CombinedRow, _ table: CombinedTable, _ cell: PlacedCell?) -> [OutputField] {
    guard layout.tellsSource else { return [] }
    let place = table.provenance(row: row.number, column: cell?.place ?? 1)
    return [.text(place.file), place.sheet.isEmpty ? .blank : .text(place.sheet), .text(place.cell)]
  }
}

/// What does not fit.
private struct Misfit: Error {
  var finding: Finding
}

extension OutputRows {
  private mutating func field(
    _ cell: PlacedCell, _ row: CombinedRow, _ table: CombinedTable
  ) -> Result<OutputField, Misfit> {
    let column = settlement.columns[cell.column]
    let place = { table.provenance(row: row.number, column: cell.place) }
    switch (column.kind, cell.cell) {
    case (_, .error(let code)):
      add(.errorValue(code, at: place()))
      return .success(.blank)
    case (_, .formulaWithoutValue):
      add(.formulaWithoutValue(at: place()))
      return .success(.blank)
    case (.number, .number(let number, _, let isSettled)):
      let power = isSettled ? 0 : settlement.power(of: row.table, cell.column)
      return .success(.number(number.timesTen(to: power)))
    case (.number, .mark): return .success(.blank)
    case (.number, .text(let text)):
      if let code = Self.currency(in: text) {
        return .failure(Misfit(finding: .currency(code, amongKronerAt: place(), isOfTable: false)))
      }
      return .failure(Misfit(finding: .numberMalformed(text, amongFiguresOf: column.name, at: place())))
    case (.number, .date(let date, let text)):
      let text = text ?? date.description
      return .failure(Misfit(finding: .numberMalformed(text, amongFiguresOf: column.name, at: place())))
    case (.date, .date(let date, _)): return .success(.date(date))
    default:
      let words = cell.cell.words
      return .success(words.isEmpty ? .blank : .text(words))
    }
  }

  /// The currency of a text that is a number and a sign of one.
  private static func currency(in text: String) -> String? {
    guard text.utf8.contains(where: { 48...57 ~= $0 }) else { return nil }
    let signs = [
      ("eur", "EUR"), ("€", "EUR"), ("usd", "USD"), ("$", "USD"), ("gbp", "GBP"), ("£", "GBP"),
      ("nok", "NOK"),
      ("sek", "SEK"),
    ]
    let folded = text.lowercased()
    let letters = folded.filter(\.isLetter)
    return signs.first { sign, _ in letters == sign || letters.isEmpty && folded.contains(sign) }?.1
  }

  private mutating func setAside(
    _ row: CombinedRow, _ table: CombinedTable, _ cell: PlacedCell?, _ finding: Finding, isSaid: Bool = false
  ) throws(RunError) {
    rejectedCount += 1
    if !isSaid { add(finding) }
    let place = table.provenance(row: row.number, column: cell?.place ?? 1)
    try reject(
      RejectedRow(
        place: place, finding: finding, column: cell.map { settlement.columns[$0.column].label } ?? "",
        value: cell?.cell.words ?? "", cells: row.cells.map(\.cell.words)))
  }

  private mutating func add(_ finding: Finding) {
    if findings.count < Self.mostFindings { findings.append(finding) }
  }
}

/// A row that is set aside, or one of its fields.
struct RejectedRow {
  var place: Provenance
  var finding: Finding
  var column: String
  var value: String
  var cells: [String]
}
