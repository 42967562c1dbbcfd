internal import AfstemModel

/// The facts of one activity, each with every statement of it.
///
/// An activity's own sheets state its items; in the years they cover, what other tables state for the activity
/// as a whole only summarises them. Where the sheets know no amount of a year and another table does, that one
/// stands, unless the sheets have amounts of other years: then a blank says that nothing is granted.
struct ActivityFacts: Sendable {
  /// Items in the order of their sheet, each by year.
  private(set) var groups: [FactGroup<BudgetStatement>] = []

  /// What makes two statements of an activity the same fact; names by their numbers.
  private struct Key: Hashable {
    var item: Int?
    /// Of the empty name unless a table gives the activity a row in each of several focus areas.
    var focusArea: Int
    var funder: Int
    /// Which of a table's rows with the same names, counting from 0.
    var occurrence: Int
    var year: Int
  }

  /// Gives texts that fold to the same name the same number.
  private struct NameNumbers {
    private var ofTexts: [String: Int] = [:]
    private var ofNames: [FoldedName: Int] = [:]

    mutating func number(of text: String) -> Int {
      if let known = ofTexts[text] { return known }
      let name = FoldedName(text)
      let number = ofNames[name] ?? ofNames.count
      ofNames[name] = number
      ofTexts[text] = number
      return number
    }
  }

  init(_ activity: PlannedActivity, statements: Statements) {
    let itemYears = statements.yearsOfItems(in: activity)
    var order: [Key] = []
    var members: [Key: [StatementIndex]] = [:]
    var summaries: [LesserStatement] = []
    var names = NameNumbers()
    let isSplit = statements.isSplitByFocusArea(activity.rows)
    let funder = statements.firstFunder(of: activity)

    for part in activity.parts {
      var seen: [Key: Int] = [:]
      for index in part.statements {
        let statement = statements.budget[index]
        let isItem = part.level == .activity
        guard isItem == itemYears.contains(statement.year) || (isItem && activity.rows.isEmpty) else {
          if !isItem || statement.amount != .blank {
            summaries.append(LesserStatement(index: index, relation: isItem ? .agrees : .summarises))
          }
          continue
        }
        var key = Key(
          item: (statement.item ?? (isItem ? statement.activity.label : nil)).map { names.number(of: $0) },
          focusArea: names.number(of: isSplit ? statement.focusArea : ""),
          funder: names.number(of: statement.funder ?? funder), occurrence: 0, year: statement.year)
        seen[key, default: -1] += 1
        key.occurrence = seen[key] ?? 0
        if members[key] == nil { order.append(key) }
        members[key, default: []].append(index)
      }
    }
    groups = Self.sorted(order).compactMap { members[$0] }.compactMap(statements.budgetGroup)
    for summary in summaries { statements.attach(summary, to: &groups) }
  }

  /// Items in the order they first stand, whatever the year; then by year.
  private static func sorted(_ keys: [Key]) -> [Key] {
    let rows = keys.map { key in
      var row = key
      row.year = 0
      return row
    }
    let order = rows.unique
    let places = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    return zip(keys, rows).sorted { one, other in
      (places[one.1] ?? 0, one.0.year) < (places[other.1] ?? 0, other.0.year)
    }.map(\.0)
  }
}

extension Statements {
  /// Years in which the items on the activity's sheets stand.
  fileprivate func yearsOfItems(in activity: PlannedActivity) -> Set<Int> {
    let items = activity.sheets.flatMap(\.statements)
    let granted = years(of: activity.rows.flatMap(\.statements)) { ($0.value ?? .zero) != .zero }
    let known = years(of: items) { $0.value != nil }
    let unknown = years(of: items) { $0 == .unknown }.subtracting(granted)
    let blank = known.isEmpty ? [] : years(of: items) { $0 == .blank }.intersection(granted)
    let open = years(of: items) { $0 == .unknown }.subtracting(known)
    return known.union(unknown).union(blank.subtracting(open))
  }

  private func years(of indices: [StatementIndex], where matches: (Stated<Amount>) -> Bool) -> Set<Int> {
    Set(indices.filter { matches(budget[$0].amount) }.map { budget[$0].year })
  }

  /// Who a figure without a funder is taken to come from, so that it meets the same figure with one.
  fileprivate func firstFunder(of activity: PlannedActivity) -> String {
    activity.parts.lazy.flatMap(\.statements).compactMap { self.budget[$0].funder }.first ?? ""
  }

  /// Whether some table has rows of the activity in several focus areas.
  fileprivate func isSplitByFocusArea(_ rows: [ActivityPart]) -> Bool {
    rows.contains { Set($0.statements.map { FoldedName(budget[$0].focusArea) }).count > 1 }
  }

  /// The statement that stands, and the rest.
  fileprivate func budgetGroup(_ members: [StatementIndex]) -> FactGroup<BudgetStatement>? {
    guard let standing = members.min(by: standsBefore) else { return nil }
    return FactGroup(standing: standing, others: members.filter { $0 != standing }) { index in
      budget[index].amount.contradicts(budget[standing].amount) ? .conflicts : .agrees
    }
  }

  /// A figure stands before an unknown one, and that before a blank; then the more detailed table; then the
  /// one that comes first in the job.
  private func standsBefore(_ one: StatementIndex, _ other: StatementIndex) -> Bool {
    let mine = (budget[one].amount.rank, -detail(of: one), one)
    let theirs = (budget[other].amount.rank, -detail(of: other), other)
    return mine < theirs
  }

  private func detail(of index: StatementIndex) -> Int {
    guard tables.indices.contains(budget[index].table) else { return 0 }
    return switch tables[budget[index].table].level {
    case .activity: 2
    case .focusArea: 1
    case .overview, nil: 0
    }
  }

  /// Lets a figure that does not stand be seen beside the first of its year that does.
  fileprivate func attach(
    _ member: LesserStatement, to groups: inout [FactGroup<BudgetStatement>]
  ) {
    let year = budget[member.index].year
    let place = groups.firstIndex { group in group.standing.first.map { budget[$0].year } == year }
    guard let place else { return }
    groups[place].others.append(member)
  }
}

extension Stated<Amount> {
  /// Figures first.
  fileprivate var rank: Int {
    switch self {
    case .known: 0
    case .unknown: 1
    case .blank: 2
    }
  }

  /// Whether both cannot be right. A blank means that nothing is granted; an unknown amount may be any.
  fileprivate func contradicts(_ other: Self) -> Bool {
    switch (self, other) {
    case (.unknown, _), (_, .unknown): false
    case (_, _): (value ?? .zero) != (other.value ?? .zero)
    }
  }
}
