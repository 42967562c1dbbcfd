internal import AfstemModel

/// Lets claims about several tables cover the statements of all of them.
struct SpanningClaims {
  private let tables: [TableIndex: TableRegion]
  private let numbers: [Provenance: TableIndex]
  private let spanning: [Provenance: TableRow]

  /// - Parameter tables: The regions that became tables, by their numbers.
  init(_ tables: [TableIndex: TableRegion]) {
    self.tables = tables
    numbers = Dictionary(tables.map { ($0.value.provenance, $0.key) }, uniquingKeysWith: { one, _ in one })
    var spanning: [Provenance: TableRow] = [:]
    for region in tables.values {
      for row in region.rows where !row.spans.isEmpty {
        for column in region.columns {
          spanning[region.provenance(row: row.number, column: column.number)] = row
        }
      }
    }
    self.spanning = spanning
  }

  func cover(_ statements: inout Statements) {
    guard !spanning.isEmpty else { return }
    let places = Places(statements)
    for index in statements.claims.indices {
      let claim = statements.claims[index]
      guard let row = spanning[claim.provenance],
        let region = tables[claim.table],
        let column = region.columns.first(where: { $0.number == claim.provenance.column })
      else { continue }
      var ranges = claim.coveredRange.isEmpty || claim.covers.isEmpty ? [] : [claim.coveredRange]
      for span in row.spans {
        guard let table = numbers[span], let other = tables[table] else { continue }
        let columns = other.columns(like: column)
        statements.claims[index].covers += columns.flatMap { places.statements(in: table, column: $0) }
        let range = CoveredRange(other).text(
          rows: other.rows.filter { $0.role == .detail }.map(\.number), columns: columns)
        ranges.append(other.sheet == region.sheet ? range : other.prefixed(range))
      }
      statements.claims[index].coveredRange = ranges.joined(separator: ", ")
    }
  }

  /// Indices of statements by table and column.
  private struct Places {
    private struct Place: Hashable {
      var table: TableIndex
      var column: Int
    }

    private var indices: [Place: [StatementIndex]] = [:]

    init(_ statements: Statements) {
      for (index, statement) in statements.budget.enumerated() {
        add(index, statement.table, statement.provenance.column)
      }
      for (index, statement) in statements.crimes.enumerated() {
        add(index, statement.table, statement.provenance.column)
      }
    }

    private mutating func add(_ index: StatementIndex, _ table: TableIndex, _ column: Int?) {
      guard let column else { return }
      indices[Place(table: table, column: column), default: []].append(index)
    }

    func statements(in table: TableIndex, column: Int) -> [StatementIndex] {
      indices[Place(table: table, column: column)] ?? []
    }
  }
}

extension TableRegion {
  /// The columns of values that make up what another table's column states.
  fileprivate func columns(like column: TableColumn) -> [Int] {
    guard let key = ColumnKey(column),
      let own = columns.first(where: { ColumnKey($0) == key })
    else { return [] }
    return own.role.isTotal ? own.covers : [own.number]
  }

  /// A range on a sheet, as a formula of another sheet writes it.
  fileprivate func prefixed(_ range: String) -> String {
    guard let sheet else { return range }
    let isPlain = sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    return range.split(separator: ", ").map { (isPlain ? sheet : "'\(sheet)'") + "!" + $0 }
      .joined(separator: ", ")
  }
}
