import AfstemCells
@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

/// A sheet as recognition would state it: names in column B, years from column C, details from row 3.
///
/// Figures are written in kroner: `40000`, `0.01`, `?`, and nothing for a blank.
struct BudgetSheet {
  struct Row {
    var name: String
    var figures: [String]
    var focusArea = ""
    var canonical: String?
    var isHidden = false
    var isRounded = false
    var isStruckThrough = false
    var funder: String?

    init(
      _ name: String, _ figures: [String], focusArea: String = "", canonical: String? = nil,
      isHidden: Bool = false, isRounded: Bool = false,
      isStruckThrough: Bool = false, funder: String? = nil
    ) {
      self.isStruckThrough = isStruckThrough
      self.name = name
      self.figures = figures
      self.focusArea = focusArea
      self.canonical = canonical
      self.isHidden = isHidden
      self.isRounded = isRounded
      self.funder = funder
    }
  }

  var file = "budget.xlsx"
  /// The place of the file in the job.
  var order = 0
  var sheet = "Oversigt"
  var level = BudgetLevel.overview
  /// The sheet's activity, on a sheet of items.
  var activity: String?
  var canonical: String?
  var years: [Int]
  var rows: [Row]
  var total: [String] = []
  var totalLabel = "I alt"
  var remainder: [String] = []
}

extension Statements {
  /// Adds what a sheet states, and claims for its total row and its remainder.
  @discardableResult
  mutating func add(_ sheet: BudgetSheet) -> TableIndex {
    let table = tables.count
    var file = SourceFile(path: sheet.file, sha256: "", byteCount: 0, order: sheet.order)
    file.kind = .budget
    let name = sheet.activity.map { Name(label: $0, canonical: sheet.canonical) }
    tables.append(
      StatedTable(
        file: file, kind: .budget, level: sheet.level, activity: name,
        provenance: Provenance(file: sheet.file, place: .sheet(sheet.sheet))))
    var covered: [Int: [StatementIndex]] = [:]
    for (number, row) in sheet.rows.enumerated() {
      for (column, figure) in row.figures.enumerated() {
        covered[column, default: []].append(budget.count)
        budget.append(
          BudgetStatement(
            table: table, focusArea: row.focusArea,
            activity: name ?? Name(label: row.name, canonical: row.canonical),
            item: sheet.level == .activity ? row.name : nil, year: sheet.years[column],
            amount: amount(figure), isRounded: row.isRounded, funder: row.funder, isHidden: row.isHidden,
            provenance: sheet.place(row: number + 3, column: column + 3),
            nameProvenance: sheet.place(row: number + 3, column: 2)))
        budget[budget.count - 1].isStruckThrough = row.isStruckThrough
      }
    }
    add(sheet, table: table, sheet.total, label: sheet.totalLabel, role: .total, covered: covered)
    add(sheet, table: table, sheet.remainder, label: "Resterende beløb", role: .remainder, covered: [:])
    return table
  }

  private mutating func add(
    _ sheet: BudgetSheet, table: TableIndex, _ figures: [String], label: String, role: Claim.Role,
    covered: [Int: [StatementIndex]]
  ) {
    let kind: Claim.Kind =
      switch sheet.level {
      case .overview: .column
      case .focusArea: .focusArea
      case .activity: .activity
      }
    let row = sheet.rows.count + (role == .remainder ? 4 : 3)
    for (column, figure) in figures.enumerated() where !figure.isEmpty {
      let letters = CellReference.letters(of: column + 3)
      claims.append(
        Claim(
          table: table, kind: kind, role: role, label: label, period: .year(sheet.years[column]),
          claimed: amount(figure).øre, measure: .money, covers: covered[column] ?? [],
          coveredRange: "\(letters)3:\(letters)\(sheet.rows.count + 2)",
          provenance: sheet.place(row: row, column: column + 3)))
    }
  }
}

extension BudgetSheet {
  func place(row: Int, column: Int) -> Provenance {
    Provenance(file: file, place: .cell(sheet: sheet, CellReference(clampingColumn: column, row: row)))
  }
}

/// Kroner, with a point before any øre.
func amount(_ figure: String) -> Stated<Amount> {
  switch figure {
  case "": return .blank
  case "?": return .unknown
  default:
    let parts = figure.split(separator: ".")
    let øre = parts.count > 1 ? Int64(parts[1]) ?? 0 : 0
    return .known(Amount(øre: (Int64(parts[0]) ?? 0) * 100 + øre))
  }
}

extension Glossary {
  /// A partnership for tests, its years both within.
  static func test(
    period: ClosedRange<Int> = 2013...2016, areas: [String] = [], grant: [Int: Int64] = [:],
    activities: [Activity] = [], offenceTypes: [OffenceType] = []
  ) -> Glossary {
    var glossary = Glossary(
      partnership: Partnership(id: "test", name: "Prøvepartnerskab", period: period, areas: areas))
    glossary.grant = grant.mapValues { Amount(øre: $0 * 100) }
    glossary.activities = activities
    glossary.offenceTypes = offenceTypes
    return glossary
  }
}
