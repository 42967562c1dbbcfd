internal import AfstemModel
internal import AfstemTotals
internal import AfstemVocabulary

/// The sums that the figures of a table bear out, by the numbers of its rows and columns.
struct TableSums {
  struct Sum {
    /// The number of the row, or of the column.
    var total: Int
    var parts: [Int]
    /// The line that the other parts are taken from; `nil` for a sum.
    var minuend: Int?
    /// Numbers of the columns, or rows, in which it holds and in which it does not.
    var holds: [Int]
    var differs: [Int]
    /// The total's words alone say that it is one, or tip the balance.
    var isNamed: Bool
    var bits: Int
    /// A formula names the parts.
    var isStated: Bool
  }

  private(set) var rows: [Sum] = []
  private(set) var columns: [Sum] = []

  /// Beyond so many rows, or so many cells with those between them, a table is no sheet that anybody adds up by hand.
  private static let mostRows = 2_000
  private static let mostCells = 400_000

  init(view: GridView, block: TableBlock, vocabulary: Vocabulary, knowing known: KnownLines) {
    guard !block.body.isEmpty, block.body.count <= Self.mostRows,
      view.columns.upperBound <= Self.mostCells / block.body.count
    else { return }
    var grid = view.grid
    grid.rows = block.header + block.body
    let figures = GridFigures(grid, vocabulary: vocabulary, knowing: known)
    rows = figures.table.relations(along: .row).compactMap { Self.sum($0, in: figures) }
    columns = figures.table.relations(along: .column).compactMap { Self.sum($0, in: figures) }
  }

  private static func sum(_ relation: Relation, in figures: GridFigures) -> Sum? {
    let (line, cross): ((Int) -> Int?, (Int) -> Int?) =
      relation.axis == .row
      ? ({ figures.rowNumber(of: $0) }, { $0 + 1 }) : ({ $0 + 1 }, { figures.rowNumber(of: $0) })
    guard let total = line(relation.total) else { return nil }
    let hints = relation.axis == .row ? figures.table.rows : figures.table.columns
    var sum = Sum(
      total: total, parts: relation.parts.compactMap(line), minuend: nil,
      holds: relation.outcomes.filter { $0.verdict == .holds }.compactMap { cross($0.cross) },
      differs: relation.outcomes.filter { $0.verdict == .differs }.compactMap { cross($0.cross) },
      isNamed: hints.indices.contains(relation.total) && hints[relation.total].isOfTotal,
      bits: Int(relation.bits), isStated: relation.isStated)
    if case .difference(let from) = relation.kind { sum.minuend = line(from) }
    return sum
  }

  /// By total; of several sums of one line, that which holds most often.
  static func byTotal(_ sums: [Sum]) -> [Int: Sum] {
    Dictionary(sums.map { ($0.total, $0) }) { one, other in
      one.holds.count >= other.holds.count ? one : other
    }
  }
}
