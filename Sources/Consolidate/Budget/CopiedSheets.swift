internal import AfstemModel

/// Sheets that repeat the budget of another under a name of their own, as a copy of a sheet does: each counts once.
///
/// Most lines of a copy have the amounts of the first sheet, and no line is another. A sheet that the job or another
/// table knows by its name is an activity with much the same budget, and stays; so does one with a table of something else.
struct CopiedSheets {
  /// The tables of the copies.
  private(set) var tables: Set<TableIndex> = []
  private(set) var findings: [Finding] = []

  /// - Complexity: O(*n*) in the statements.
  init(_ statements: Statements, names: ActivityNames) {
    let sheets = Self.sheets(in: statements, names: names)
    let known = Self.namesInOtherTables(statements, names: names)
    let tableCounts = statements.tables.reduce(into: [Provenance: Int]()) {
      $0[$1.provenance.ofSheet, default: 0] += 1
    }
    var originals: [Line: Int] = [:]
    for (index, sheet) in sheets.enumerated() {
      let isActivity = sheet.names.contains { names.isListed($0) || known.contains($0) }
      if !isActivity, let (original, shared) = Self.original(of: sheet, in: originals),
        sheets[original].keys == sheet.keys, sheets[original].names != sheet.names,
        tableCounts[sheet.place] == sheet.tables.count
      {
        tables.formUnion(sheet.tables)
        findings.append(
          .leftOut(
            sheet.sums, copiedFrom: sheets[original].place, changes: sheet.lines.count - shared,
            at: sheet.place))
      } else {
        for line in sheet.lines where originals[line] == nil { originals[line] = index }
      }
    }
  }

  /// The earlier sheet that most lines are of, and how many; `nil` where too few are for a copy.
  private static func original(of sheet: Sheet, in originals: [Line: Int]) -> (sheet: Int, lines: Int)? {
    let shared = sheet.lines.reduce(into: [Int: Int]()) { counts, line in
      if let original = originals[line] { counts[original, default: 0] += 1 }
    }
    guard let best = shared.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= 3,
      best.value * 3 >= sheet.lines.count * 2
    else { return nil }
    return (best.key, best.value)
  }

  private struct Line: Hashable {
    var key: Key
    var amount: Amount
  }

  private struct Key: Hashable {
    var item: FoldedName
    var year: Int
  }

  private struct Sheet {
    var place: Provenance
    var tables: Set<TableIndex> = []
    var names: Set<FoldedName> = []
    var keys: [Key] = []
    /// Those of some amount.
    var lines: [Line] = []
    var sums: [Int: IntervalSum] = [:]
  }

  /// Those of one activity each, in the order of the job.
  private static func sheets(in statements: Statements, names: ActivityNames) -> [Sheet] {
    var places: [Provenance: Int] = [:]
    var sheets: [Sheet] = []
    for statement in statements.budget where statement.measure == .main {
      guard let table = statements.table(statement.table), table.level == .activity else { continue }
      let place = table.provenance.ofSheet
      let index = places[place] ?? sheets.endIndex
      places[place] = index
      if index == sheets.endIndex { sheets.append(Sheet(place: place)) }
      sheets[index].tables.insert(statement.table)
      sheets[index].names.insert(names.key(statement.activity))
      sheets[index].sums[statement.year, default: IntervalSum()].add(statement.amount.øre)
      let key = Key(item: FoldedName(statement.item ?? statement.activity.label), year: statement.year)
      sheets[index].keys.append(key)
      guard let amount = statement.amount.value, amount != .zero else { continue }
      sheets[index].lines.append(Line(key: key, amount: amount))
    }
    return sheets
  }

  private static func namesInOtherTables(_ statements: Statements, names: ActivityNames) -> Set<FoldedName> {
    Set(
      statements.budget.lazy.filter { statements.table($0.table)?.level != .activity }.map {
        names.key($0.activity)
      })
  }
}
