internal import Model

/// Which tables speak of the same activity, whatever each of them calls it.
///
/// The overview names the activities of the plan; without an overview the tables of focus areas do, and without
/// these every sheet stands for itself. Other tables are matched to it by name, then by a near name that is
/// unique both ways. What an overview covers and no name matches stays out of the budget, for it would be
/// counted twice.
struct ActivityMatching: Sendable {
  /// An activity of the plan with all that is said about it.
  struct Activity: Sendable {
    var key: FoldedName
    var label: String
    var parts: [BudgetTable]

    var sheets: [BudgetTable] { parts.filter { $0.level == .activity } }
    var rows: [BudgetTable] { parts.filter { $0.level != .activity } }
  }

  /// What no activity of the plan is called, though the plan covers its years.
  struct Stray: Sendable {
    var key: FoldedName
    var part: BudgetTable
  }

  /// A name that was taken for another.
  struct NearName: Sendable {
    var label: String
    var taken: String
    var provenance: Provenance
  }

  /// In the plan's order.
  private(set) var activities: [Activity] = []
  private(set) var strays: [Stray] = []
  private(set) var nearNames: [NearName] = []
  /// Names of the plan that the job does not list, though it lists activities.
  private(set) var unlisted: [BudgetTable] = []
  private var places: [FoldedName: Int] = [:]

  init(_ statements: Statements, glossary: Glossary, without leftOut: Set<StatementIndex>) {
    let names = ActivityNames(glossary)
    let parts = BudgetTable.all(in: statements, names: names, without: leftOut)
    let spineLevel = [BudgetLevel.overview, .focusArea, .activity].first { level in
      parts.contains { $0.part.level == level }
    }
    let spine = parts.filter { $0.part.level == spineLevel }
    let years = spineLevel == .activity ? [] : statements.years(of: spine.map(\.part))

    listSpine(spine, names: names, glossary: glossary, statements: statements)
    for level in [BudgetLevel.focusArea, .activity] where level != spineLevel {
      match(parts.filter { $0.part.level == level }, coveredYears: years, statements: statements)
    }
  }

  /// The names of the plan, each taken for the job's where it is near one of them alone.
  private mutating func listSpine(
    _ spine: [(key: FoldedName, part: BudgetTable)], names: ActivityNames, glossary: Glossary,
    statements: Statements
  ) {
    let present = Set(spine.map(\.key))
    let listed = glossary.activities.map { FoldedName($0.name) }
    let unknown = spine.map(\.key).unique.filter { !names.isListed($0) }
    let near = NameMatching.pairs(unknown, with: listed.filter { !present.contains($0) })
    for (key, part) in spine {
      if let match = near[key], let activity = names.activity(match) {
        add(part, to: match, named: activity.name)
        note(part, takenFor: activity.name, in: statements)
      } else {
        if !listed.isEmpty, !names.isListed(key), places[key] == nil { unlisted.append(part) }
        add(part, to: key, named: names.activity(key)?.name ?? part.label)
      }
    }
  }

  private mutating func match(
    _ parts: [(key: FoldedName, part: BudgetTable)], coveredYears: Set<Int>, statements: Statements
  ) {
    let level = parts.first?.part.level
    let present = Set(parts.map(\.key))
    let unmatched = parts.map(\.key).unique.filter { places[$0] == nil }
    let free = activities.filter { activity in
      !present.contains(activity.key) && !activity.parts.contains { $0.level == level }
    }
    let near = NameMatching.pairs(unmatched, with: free.map(\.key))
    for (key, part) in parts {
      if let match = near[key], let place = places[match] {
        activities[place].parts.append(part)
        note(part, takenFor: activities[place].label, in: statements)
      } else if places[key] != nil {
        add(part, to: key, named: part.label)
      } else {
        split(part, key: key, coveredYears: coveredYears, statements: statements)
      }
    }
  }

  /// Keeps what the plan covers out of it, and takes the other years in.
  private mutating func split(
    _ part: BudgetTable, key: FoldedName, coveredYears: Set<Int>, statements: Statements
  ) {
    let isCovered = { (index: StatementIndex) in coveredYears.contains(statements.budget[index].year) }
    let covered = part.statements.filter(isCovered)
    guard !covered.isEmpty else { return add(part, to: key, named: part.label) }
    var stray = part
    stray.statements = covered
    strays.append(Stray(key: key, part: stray))
    var rest = part
    rest.statements = part.statements.filter { !isCovered($0) }
    let says = rest.statements.contains { statements.budget[$0].amount != .blank }
    if says { add(rest, to: key, named: part.label) }
  }

  private mutating func add(_ part: BudgetTable, to key: FoldedName, named label: String) {
    if let place = places[key] {
      activities[place].parts.append(part)
    } else {
      places[key] = activities.count
      activities.append(Activity(key: key, label: label, parts: [part]))
    }
  }

  private mutating func note(_ part: BudgetTable, takenFor label: String, in statements: Statements) {
    let known = nearNames.contains { $0.label == part.label && $0.taken == label }
    guard !known, let provenance = statements.place(of: part) else { return }
    nearNames.append(NearName(label: part.label, taken: label, provenance: provenance))
  }
}

extension Statements {
  /// Years of which a table says something.
  fileprivate func years(of parts: [BudgetTable]) -> Set<Int> {
    Set(parts.flatMap(\.statements).map { budget[$0].year })
  }

  /// Where a reader finds the name: the sheet of an activity, the cell that names a row, or its first figure.
  func place(of part: BudgetTable) -> Provenance? {
    if part.level == .activity, tables.indices.contains(part.table) { return tables[part.table].provenance }
    return part.statements.first.map { budget[$0].nameProvenance ?? budget[$0].provenance }
  }
}

extension Array where Element: Hashable {
  /// The elements in order, each once.
  var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
