internal import AfstemCells
internal import AfstemModel
internal import AfstemProof
internal import AfstemTotals

/// Tables that state, row by row, what other sheets of their file add up to: with their rows all would count twice.
///
/// Each row is matched with a sheet of its own, by its name or by two figures that are the sheet's sums, and at least
/// half of the rows, and two, must be those sums in full. What differs is then a claim like another.
struct Overviews {
  /// By their index among a file's tables.
  private(set) var indices: Set<Int> = []
  private(set) var claims: [ProvenTotal] = []
  private let sheets: [SheetSums]

  /// With fewer there are no two that an overview could add up.
  static let leastSheets = 3

  init(among drafts: [TableDraft]) {
    sheets = SheetSums.all(of: drafts)
    guard sheets.count >= Self.leastSheets else { return }
    for (index, draft) in drafts.enumerated() {
      guard let claims = stated(in: draft) else { continue }
      indices.insert(index)
      self.claims += claims
    }
  }

  /// What an overview states of the sheets; `nil` for any other table.
  private func stated(in draft: TableDraft) -> [ProvenTotal]? {
    let rows = draft.rows.filter { !draft.figures(of: $0).isEmpty }
    guard (2..<sheets.count).contains(rows.count) else { return nil }
    var taken: Set<String> = [draft.table.sheet ?? ""]
    var claims: [ProvenTotal] = []
    var wholeRows = 0
    for row in rows {
      guard let sheet = sheet(statedBy: row, of: draft, without: taken) else { return nil }
      taken.insert(sheet.name)
      let found = sheet.claims(in: row, of: draft)
      if found.allSatisfy({ $0.verdict == .holds }) { wholeRows += 1 }
      claims += found
    }
    return wholeRows >= 2 && wholeRows * 2 >= rows.count ? claims : nil
  }

  private func sheet(
    statedBy row: CombinedRow, of draft: TableDraft, without taken: Set<String>
  ) -> SheetSums? {
    let others = sheets.filter { !taken.contains($0.name) }
    let label = row.label.folded
    if let named = others.first(where: { $0.name.folded == label }) {
      return named.claims(in: row, of: draft).isEmpty ? nil : named
    }
    return others.first { sheet in
      let claims = sheet.claims(in: row, of: draft)
      return claims.allSatisfy { $0.verdict == .holds } && claims.count { $0.stated.value != 0 } >= 2
    }
  }
}

/// What the rows of one sheet add up to, by the names of their columns.
private struct SheetSums {
  let name: String
  private var sums: [String: ExactTotal] = [:]
  /// Columns in which something is not known.
  private var open: Set<String> = []

  static func all(of drafts: [TableDraft]) -> [Self] {
    var sheets: [Self] = []
    for draft in drafts {
      guard let name = draft.table.sheet else { continue }
      if sheets.last?.name != name { sheets.append(Self(name: name)) }
      for row in draft.rows { sheets[sheets.count - 1].add(row, of: draft) }
    }
    return sheets
  }

  private init(name: String) { self.name = name }

  private mutating func add(_ row: CombinedRow, of draft: TableDraft) {
    for (column, cell) in draft.figures(of: row) {
      if case .number(let number, _, _) = cell.cell {
        sums[column, default: ExactTotal()].add(number)
      } else {
        open.insert(column)
      }
    }
  }

  /// A row's figures as totals of the sheet, where it has columns of their names and all in them is known.
  func claims(in row: CombinedRow, of draft: TableDraft) -> [ProvenTotal] {
    draft.figures(of: row).compactMap { column, cell in
      guard case .number(let number, _, _) = cell.cell, let sum = sums[column], !open.contains(column) else {
        return nil
      }
      return ProvenTotal(
        of: row.label, covering: [name], stated: ExactTotal(number), computed: sum,
        at: draft.table.provenance(row: row.number, column: cell.place))
    }
  }
}

extension CombinedRow {
  /// The first words in it.
  fileprivate var label: String {
    cells.lazy.compactMap { cell in
      if case .text(let text) = cell.cell { text } else { nil }
    }.first ?? ""
  }
}
