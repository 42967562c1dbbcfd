internal import AfstemCells
internal import AfstemModel

/// A row with the names and the figures of an earlier row of its table.
struct RepeatedRow: DoubtfulRow, Sendable, Hashable {
  /// The later row's.
  var statements: [StatementIndex]
  var label: String
  var provenance: Provenance
  /// Where the earlier row stands.
  var first: Provenance
  var isLeftOut = false
  var hasTotal = false

  /// The repeated rows of every table that has any, tables in order.
  static func find(in statements: Statements) -> [(table: TableIndex, rows: [RepeatedRow])] {
    var rows: [TableIndex: [RowText]] = [:]
    for (index, statement) in statements.budget.enumerated() {
      rows[statement.table, default: []].append(RowText(statement, at: index))
    }
    for (index, statement) in statements.crimes.enumerated() {
      rows[statement.table, default: []].append(RowText(statement, at: index))
    }
    return rows.keys.sorted().compactMap { table in
      let repeated = RowText.repeated(in: rows[table] ?? [])
      return repeated.isEmpty || !statements.tables.indices.contains(table) ? nil : (table, repeated)
    }
  }
}

/// One statement with the words that make its row the same as another.
private struct RowText {
  /// Names, period and figure.
  struct Key: Hashable {
    var names: [String]
    var period: Period
    var figure: Stated<Int64>
  }

  var index: StatementIndex
  var key: Key
  var label: String
  var provenance: Provenance

  init(_ statement: BudgetStatement, at index: StatementIndex) {
    self.index = index
    label = statement.item ?? statement.activity.label
    let names = [
      statement.focusArea, statement.activity.label, statement.item ?? "", statement.funder ?? "",
      statement.measure.rawValue,
    ]
    key = Key(names: names, period: .year(statement.year), figure: statement.amount.øre)
    provenance = statement.provenance
  }

  init(_ statement: CrimeStatement, at index: StatementIndex) {
    self.index = index
    label = statement.offence.label
    let names = [statement.area ?? "", statement.offence.label, statement.measure.rawValue]
    key = Key(names: names, period: statement.period, figure: statement.count)
    provenance = statement.provenance
  }

  /// Rows with a name and a figure other than zero that an earlier row has too.
  static func repeated(in texts: [RowText]) -> [RepeatedRow] {
    var first: [[Key]: RowText] = [:]
    let rows = rows(of: texts)
    let counts = rows.reduce(into: [:]) { counts, row in counts[row.first?.label ?? "", default: 0] += 1 }
    return rows.compactMap { row in
      guard let start = row.first, !start.label.isEmpty, counts[start.label] ?? 0 > 1,
        row.contains(where: { ($0.key.figure.value ?? 0) != 0 })
      else { return nil }
      guard let earlier = first.updateValue(start, forKey: row.map(\.key)) else { return nil }
      first[row.map(\.key)] = earlier
      return RepeatedRow(
        statements: row.map(\.index), label: start.label, provenance: start.provenance,
        first: earlier.provenance)
    }
  }

  private static func rows(of texts: [RowText]) -> [[RowText]] {
    let numbered = texts.filter { $0.provenance.row != nil }
    let rows = Dictionary(grouping: numbered, by: \.provenance.row)
    var seen: Set<Int?> = []
    return numbered.map(\.provenance.row).filter { seen.insert($0).inserted }.compactMap { rows[$0] }
  }
}

extension Provenance {
  /// The row of a worksheet, or the line of a delimited file; counts from 1.
  var row: Int? {
    switch place {
    case .file, .sheet: nil
    case .cell(_, let reference): reference.row
    case .field(let line, _): line
    }
  }
}
