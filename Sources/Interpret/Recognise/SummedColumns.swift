internal import AfstemModel

/// Lets the sums of a table decide which of its columns add up others, and which are parts that no word names.
struct SummedColumns {
  let sums: [TableSums.Sum]
  let kind: ExtractKind?
  /// Numbers of columns that stay what they are, for the job names them.
  let pinned: Set<Int>
  /// The periods of columns whose labels were understood in part only, by number: they are no facts, unless a total
  /// that holds in every row tells what they are.
  let unread: [Int: Period]

  /// - Returns: Numbers of the unread columns that a total explains.
  func settle(_ columns: inout [TableColumn]) -> Set<Int> {
    guard kind == .budget || kind == .crime else { return [] }
    var explained: Set<Int> = []
    let places = Dictionary(
      columns.indices.map { (columns[$0].number, $0) }, uniquingKeysWith: { one, _ in one })
    for sum in TableSums.byTotal(sums.filter(isBorneOut)).values.sorted(by: { $0.total < $1.total }) {
      guard let total = places[sum.total] else { continue }
      let parts = sum.parts.compactMap { places[$0] }
      if let minuend = sum.minuend.flatMap({ places[$0] }) {
        markDifference(total, from: minuend, parts.filter { $0 != minuend }, &columns)
      } else if let change = change(in: parts, of: columns[total], columns),
        sum.holds.count > sum.differs.count
      {
        markDifference(change, from: total, parts.filter { $0 != change }, &columns)
      } else {
        let parts = sum.differs.isEmpty ? parts : parts.filter { unread[columns[$0].number] == nil }
        explained.formUnion(mark(total, parts, isNamed: sum.isNamed, &columns))
      }
      if columns[total].role.isTotal {
        (columns[total].bits, columns[total].isOfFormula) = (sum.bits, sum.isStated)
      }
    }
    return explained
  }

  /// The column that says how far two others are apart, where a figure and its change give the next one.
  private func change(in parts: [Int], of total: TableColumn, _ columns: [TableColumn]) -> Int? {
    let changes = parts.filter { columns[$0].role == .percentage || columns[$0].role == .remainder }
    let others = parts.filter { !changes.contains($0) }
    guard changes.count == 1, total.role.isSummed, others.allSatisfy({ columns[$0].role.isSummed }) else {
      return nil
    }
    return changes.first
  }

  private func isBorneOut(_ sum: TableSums.Sum) -> Bool {
    sum.isNamed || sum.minuend != nil || (sum.holds.count >= 2 && sum.holds.count > sum.differs.count)
  }

  private func mark(
    _ total: Int, _ parts: [Int], isNamed: Bool, _ columns: inout [TableColumn]
  ) -> Set<Int> {
    guard canTotal(columns[total], isNamed: isNamed) else { return [] }
    if columns[total].role.isTotal, parts.allSatisfy({ columns[$0].measure == .ofWhich }) {
      columns[total].role = .value(period: columns[total].role.period, category: nil)
      return []
    }
    guard parts.allSatisfy({ canAddUp(columns[$0], in: columns[total]) }) else { return [] }
    let hasAreas = kind == .crime && (columns.namesOffencesInRows || parts.contains { columns[$0].isArea })
    for part in parts where columns[part].role == .ignored {
      columns[part].role = named(columns[part], in: columns[total], hasAreas: hasAreas)
    }
    if !columns[total].role.isTotal {
      columns[total].evidence = isNamed ? .label : .arithmetic
      columns[total].role = .total(period: columns[total].role.period)
    }
    columns[total].covers = parts.map { columns[$0].number }
    return Set(columns[total].covers).intersection(unread.keys)
  }

  private func canTotal(_ column: TableColumn, isNamed: Bool) -> Bool {
    guard !pinned.contains(column.number), unread[column.number] == nil else { return false }
    switch column.role {
    case .value(_, nil), .total: return true
    case .ignored: return isNamed
    default: return false
    }
  }

  /// A year is no part of another year, nor what was spent of what was budgeted.
  private func canAddUp(_ part: TableColumn, in total: TableColumn) -> Bool {
    guard !pinned.contains(part.number) else { return false }
    if let period = unread[part.number] {
      return total.role.period.map { $0.contains(period) } ?? total.role.isTotal
    }
    switch part.role {
    case .value(let period, _):
      guard part.measure == total.measure else { return false }
      guard let whole = total.role.period else { return !total.role.isSummed || period == nil }
      return period.map(whole.contains) ?? true
    case .ignored: return !part.label.isEmpty
    default: return false
    }
  }

  /// A part that only its label tells apart: an item of a budget, a type of offence, or an area beside types in rows.
  private func named(_ column: TableColumn, in total: TableColumn, hasAreas: Bool) -> ColumnRole {
    let category: ColumnRole.Category =
      if kind == .budget { .item(column.label) } else if hasAreas { .area(column.label) } else {
        .offenceType(column.label)
      }
    return .value(period: unread[column.number] ?? total.role.period, category: category)
  }

  /// `Rest` is what is left of `Budget` after `Forbrug`.
  private func markDifference(_ rest: Int, from minuend: Int, _ others: [Int], _ columns: inout [TableColumn])
  {
    guard !pinned.contains(columns[rest].number), unread[columns[rest].number] == nil,
      columns[minuend].role.isSummed,
      others.allSatisfy({ columns[$0].role.isSummed })
    else { return }
    switch columns[rest].role {
    case .remainder, .value(_, nil), .ignored, .percentage: break
    default: return
    }
    columns[rest].role = .total(period: columns[minuend].role.period)
    columns[rest].covers = ([minuend] + others).map { columns[$0].number }.sorted()
    columns[rest].deducts = others.map { columns[$0].number }
  }
}

extension [TableColumn] {
  /// Whether the rows of a table are told apart by type of offence.
  var namesOffencesInRows: Bool { contains { $0.role == .offenceType } }
}

extension TableColumn {
  /// Whether it holds the figures of an area.
  var isArea: Bool {
    if case .area = role.category { true } else { false }
  }
}
