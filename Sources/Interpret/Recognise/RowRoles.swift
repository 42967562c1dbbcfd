internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// Decides what each row of a table is for, and fills its labels in.
struct RowRoles {
  let view: GridView
  let block: TableBlock
  let columns: [TableColumn]
  let kind: ExtractKind?
  let lexicon: LabelLexicon
  /// Numbers of key columns, in the sheet's order.
  private let keys: [Int]
  /// The key column that sets one row apart from the next.
  private let leaf: Int?
  private let figureColumns: Set<Int>
  /// Whether a lone label is the name of a group: the table totals its groups, or its items stand beneath such labels.
  private let hasGroups: Bool

  init(view: GridView, block: TableBlock, columns: [TableColumn], kind: ExtractKind?, lexicon: LabelLexicon) {
    self.view = view
    self.block = block
    self.columns = columns
    self.kind = kind
    self.lexicon = lexicon
    let named = columns.filter(\.role.isKey).map(\.number)
    keys = named.isEmpty ? columns.filter { $0.role == .period }.map(\.number) : named
    let byRole = [ColumnRole.budgetItem, .activity].lazy.compactMap { role in
      columns.first { $0.role == role }
    }
    leaf = kind == .budget ? byRole.first?.number ?? keys.last : keys.last
    let stated = columns.filter { $0.role.isFigure || $0.role == .percentage || $0.role == .rule }
    figureColumns = Set(stated.map(\.number))
    let hasLoneCells = block.body.contains { $0.cells.count == 1 }
    hasGroups =
      hasLoneCells
      && (Self.totals(in: block.body, keys: keys, lexicon: lexicon) > 1
        || kind == .budget && Self.headsItems(block.body, leaf: leaf, lexicon: lexicon))
  }

  /// Whether items of a budget stand beneath labels that are none, from the first row on.
  private static func headsItems(_ rows: [GridRow], leaf: Int?, lexicon: LabelLexicon) -> Bool {
    guard let leaf, rows.first?.cells.count == 1, let last = rows.lastIndex(where: { $0.cells.count > 1 })
    else { return false }
    let labels = rows[...last].compactMap { row in
      row[leaf].map { (isAlone: row.cells.count == 1, words: $0.words) }
    }
    let heads = labels.filter(\.isAlone)
    let pairs = zip(labels, labels.dropFirst())
    guard !heads.contains(where: { lexicon.isBudgetItem($0.words) }),
      !pairs.contains(where: { $0.isAlone && $1.isAlone })
    else { return false }
    let items = labels.filter { !$0.isAlone }
    return items.count { lexicon.isBudgetItem($0.words) } * 2 >= items.count
      || heads.allSatisfy { lexicon.isNamedByJob($0.words) }
        && !items.contains { lexicon.isNamedByJob($0.words) }
  }

  func rows() -> [TableRow] {
    var rows = block.body.map { TableRow($0, role: .detail, labels: ownLabels($0)) }
    let last = block.body.lastIndex(where: hasFigures)
    var hasTotal = false
    for index in rows.indices {
      rows[index].role = role(of: index, in: rows, last: last, hasTotal: hasTotal)
      hasTotal = hasTotal || rows[index].role.isTotal
      if rows[index].role == .continuation { join(index, in: &rows) }
    }
    return LabelFilling(view: view, keys: keys, leaf: leaf).filled(rows)
  }

  private func ownLabels(_ row: GridRow) -> [Int: String] {
    var labels: [Int: String] = [:]
    for key in keys {
      if let cell = row[key] { labels[key] = cell.words }
    }
    return labels
  }

  private func hasFigures(_ row: GridRow) -> Bool {
    figureColumns.isEmpty || row.cells.contains { figureColumns.contains($0.column) }
  }

  private func role(of index: Int, in rows: [TableRow], last: Int?, hasTotal: Bool) -> RowRole {
    let row = rows[index]
    if block.repeatedHeaders.contains(row.number) { return .header }
    if hasFigures(row.cells) { return roleByLabel(row) }
    guard !row.labels.isEmpty else { return .note }
    if continues(index, in: rows) { return .continuation }
    if index > last ?? -1 { return trailing(index, in: rows, hasTotal: hasTotal) }
    return isHeading(row) ? .groupHeading : .detail
  }

  /// The first label that says what the row is; a suffix such as in `Vold i alt` says it only of sums.
  private func roleByLabel(_ row: TableRow) -> RowRole {
    for key in keys {
      guard let label = row.labels[key] else { continue }
      if isWholeAmongTypes(label, key) { return .total }
      guard let role = lexicon.rowRole(of: label) else { continue }
      if role == .rate, kind == .indicators || !lexicon.isRate(label) && !isPercentRow(row) { continue }
      return role
    }
    return .detail
  }

  /// `Hele området` in a column of types, where none is of areas, is all of them in all areas.
  private func isWholeAmongTypes(_ label: String, _ key: Int) -> Bool {
    kind == .crime && lexicon.vocabulary.wholeArea.contains(label.folded)
      && columns.contains { $0.number == key && $0.role == .offenceType }
      && !columns.contains { $0.role == .area }
  }

  private func isPercentRow(_ row: TableRow) -> Bool {
    let figures = row.cells.cells.filter { figureColumns.contains($0.column) }
    return figures.allSatisfy { cell in
      switch cell.content {
      case .number(let number, let isPercent): isPercent || number.exponent < 0
      case .text(let text): text.contains("%") || text.contains(",")
      default: false
      }
    }
  }

  /// A row of text only, amid rows of figures.
  private func isHeading(_ row: TableRow) -> Bool {
    guard let leaf, let label = row.labels[leaf] else { return true }
    if row.cells.cells.count > 1 { return false }
    if lexicon.isFocusArea(label) || (kind == .crime && lexicon.isArea(label)) { return true }
    let merged = view.mergedRange(row: row.number, column: leaf)
    if let merged, figureColumns.contains(where: { $0 <= merged.last.column && $0 > leaf }) { return true }
    return hasGroups
  }

  /// How many rows of figures are called a total.
  private static func totals(in rows: [GridRow], keys: [Int], lexicon: LabelLexicon) -> Int {
    rows.filter { row in
      row.cells.count > 1
        && keys.contains { row[$0].map { lexicon.rowRole(of: $0.words)?.isTotal ?? false } ?? false }
    }.count
  }

  /// Text beneath the last figure: a row whose amounts are blank, or a note.
  private func trailing(_ index: Int, in rows: [TableRow], hasTotal: Bool) -> RowRole {
    let row = rows[index]
    let previous = index > 0 ? rows[index - 1].number : block.header.last?.number ?? 0
    guard !hasTotal, row.number == previous + 1, let leaf, let label = row.labels[leaf] else { return .note }
    if row.labels.count >= 2 { return .detail }
    let isSentence = label.hasSuffix(".") || label.utf8.count > 60
    return isSentence || lexicon.startsNote(label) || keys.count > 1 ? .note : .detail
  }

  private var wrapping: WrappedLabel { WrappedLabel(vocabulary: lexicon.vocabulary) }

  /// The row has only a label, which goes on with the one above.
  private func continues(_ index: Int, in rows: [TableRow]) -> Bool {
    guard let leaf, index > 0, rows[index].labels.count == 1, let next = rows[index].labels[leaf] else {
      return false
    }
    let above = rows[index - 1]
    guard above.role == .detail || above.role == .continuation, rows[index].number == above.number + 1 else {
      return false
    }
    return above.labels[leaf].map { wrapping.continues($0, with: next) } ?? false
  }

  /// Adds a continued label to the row that it belongs to.
  private func join(_ index: Int, in rows: inout [TableRow]) {
    guard let leaf, let text = rows[index].labels[leaf] else { return }
    guard let owner = rows[..<index].lastIndex(where: { $0.role != .continuation }) else { return }
    rows[owner].labels[leaf] = wrapping.joined(rows[owner].labels[leaf] ?? "", text)
  }
}
