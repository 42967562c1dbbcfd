internal import AfstemCells
package import AfstemModel

/// The first rows of a grid: enough to recognise a table of incidents.
package struct GridHead: Sendable {
  /// The rows with their civil registration numbers masked.
  package let grid: Grid
  /// Whether the grid has no further rows.
  package let isWhole: Bool
  /// The rows as they are in the file, to be counted; they must not be kept.
  package let unmasked: [GridRow]

  /// Reads the first rows; `complete` adds what is known of the grid if they are all there are.
  init(
    of grid: Grid, in source: SourceFile, nextRow: () throws(FileProblem) -> GridRow?,
    complete: (inout Grid) throws(FileProblem) -> Void = { _ in }
  ) throws(FileProblem) {
    var grid = grid
    var rows: [GridRow] = []
    while rows.count < IncidentTable.headLength, let row = try nextRow() { rows.append(row) }
    isWhole = rows.count < IncidentTable.headLength
    if isWhole { try complete(&grid) }
    unmasked = rows
    grid.rows = rows.map { $0.masked(in: source) }
    self.grid = source.kind == .incidents ? grid : grid.withColumnsMasked()
  }

  /// The head of a counted table, without the columns that were not read.
  func counted(as incidents: CountedIncidents) -> Grid {
    var grid = grid
    grid.rows = unmasked.map { row in
      var row = row
      if row.number > incidents.table.header.upperBound {
        let fields = incidents.fields(at: row.number)
        row.cells.removeAll { !fields.all.contains($0.column) }
      }
      return row.masked(dashed: false)
    }
    return grid
  }
}

extension GridRow {
  /// Among incidents ten digits alone are a registration number; elsewhere it takes their column to tell.
  func masked(in source: SourceFile) -> GridRow { masked(dashed: source.kind != .incidents) }

  /// The row with its civil registration numbers masked.
  ///
  /// - Parameter isDashed: Whether to leave cells of digits alone to ``Grid/withColumnsMasked()``.
  package func masked(dashed isDashed: Bool) -> GridRow {
    var row = self
    for index in cells.indices { row.cells[index].mask(keepingDigits: isDashed) }
    return row
  }
}

extension RawCell {
  fileprivate mutating func mask(keepingDigits: Bool) {
    if let formula, CivilRegistrationNumber.occurs(in: formula) {
      self.formula = CivilRegistrationNumber.masked(formula)
      isRedacted = true
    }
    if let format, CivilRegistrationNumber.occurs(in: format) { self.format = nil }
    guard let text, CivilRegistrationNumber.occurs(in: text), !keepingDigits || digits == nil else { return }
    content = .text(CivilRegistrationNumber.masked(text))
    isRedacted = true
  }

  /// What a cell of digits alone holds.
  fileprivate var digits: String? {
    switch content {
    case .text(let text):
      // Most texts hold a byte that is neither a digit nor part of a space.
      guard text.utf8.allSatisfy({ $0 &- 48 < 10 || $0 <= 0x20 || $0 >= 0x80 }) else { return nil }
      let digits = text.filter { !$0.isWhitespace }
      return !digits.isEmpty && digits.utf8.allSatisfy { $0 &- 48 < 10 } ? digits : nil
    case .number(let number, isPercent: false):
      guard let whole = number.whole(timesTenTo: 0), whole.isExact, whole.value >= 0 else { return nil }
      return "\(whole.value)"
    default: return nil
    }
  }
}

// MARK: - Columns

extension Grid {
  /// Masks cells of digits alone, in columns of which most such cells could be civil registration numbers.
  ///
  /// Of ten digits drawn by chance one in fourteen begins with a day; a column of account numbers stays what it is.
  func withColumnsMasked() -> Grid {
    var counts: [Int: (numbers: Int, personal: Int)] = [:]
    var heads: [Int: [String]] = [:]
    for cell in rows.lazy.flatMap(\.cells) {
      if let digits = cell.digits {
        counts[cell.column, default: (0, 0)].numbers += 1
        if CivilRegistrationNumber.masked(digits: digits) != nil { counts[cell.column]?.personal += 1 }
      } else if let text = cell.text, counts[cell.column] == nil, heads[cell.column, default: []].count < 3 {
        heads[cell.column, default: []].append(text)
      }
    }
    let columns = counts.filter { column, count in
      guard count.personal > 0 else { return false }
      return switch ColumnHead(heads[column] ?? []) {
      case .personal: true
      case .otherNumbers: false
      case .silent: 2 * count.personal > count.numbers
      }
    }
    return columns.isEmpty ? self : masked(in: Set(columns.keys))
  }

  private func masked(in columns: Set<Int>) -> Grid {
    var grid = self
    for (row, index) in rows.indices.flatMap({ row in rows[row].cells.indices.map { (row, $0) } }) {
      let cell = rows[row].cells[index]
      guard columns.contains(cell.column), let digits = cell.digits,
        let masked = CivilRegistrationNumber.masked(digits: digits)
      else { continue }
      grid.rows[row].cells[index].content = .text(masked)
      grid.rows[row].cells[index].isRedacted = true
    }
    return grid
  }
}

/// What the texts above a column's first number say of its numbers.
private enum ColumnHead {
  case personal
  /// Accounts, journals, amounts.
  case otherNumbers
  case silent

  init(_ texts: [String]) {
    let words = texts.map { $0.lowercased() }
    let holds = { (stems: [String]) in words.contains { word in stems.contains { word.contains($0) } } }
    self = holds(Self.persons) ? .personal : holds(Self.others) ? .otherNumbers : .silent
  }

  private static let persons = ["cpr", "personn", "person nr", "personid", "fødselsn", "civil reg"]
  private static let others = [
    "konto", "journal", "sagsn", "faktura", "bilag", "beløb", "kroner", "kr.", "budget", "cvr", "ean",
    "telefon", "tlf",
    "mobil", "amount", "account", "invoice", "phone", "løbenr", "ordre",
  ]
}
