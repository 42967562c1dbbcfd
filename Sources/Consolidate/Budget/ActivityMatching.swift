internal import AfstemModel

/// Matches the tables that concern the same activity, whatever each of them calls it.
///
/// The overview names the activities of the plan; without an overview the tables of focus areas do, and without
/// these every sheet stands for itself. Other tables are matched to it by name, then by a near name that is
/// unique both ways. Tables that share no activity with it are a plan of their own and stand beside it; of those
/// that do, what the overview covers and no name matches stays out of the budget, for it would be counted twice.
struct ActivityMatching: Sendable {
  /// Activities without their facts.
  private(set) var plan = Plan()
  private var places: [FoldedName: Int] = [:]

  init(
    _ statements: Statements, glossary: Glossary, names: ActivityNames, without leftOut: Set<StatementIndex>
  ) {
    let summarised = SummaryRows(
      ActivityPart.all(in: statements, names: names, without: leftOut), statements: statements, names: names)
    plan.summaries = summarised.summaries
    let parts = summarised.others
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
    _ spine: [(key: FoldedName, part: ActivityPart)], names: ActivityNames, glossary: Glossary,
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
        if !listed.isEmpty, !names.isListed(key), places[key] == nil { plan.unlisted.append(part) }
        add(part, to: key, named: names.activity(key)?.name ?? part.label)
      }
    }
  }

  private mutating func match(
    _ parts: [(key: FoldedName, part: ActivityPart)], coveredYears: Set<Int>, statements: Statements
  ) {
    let level = parts.first?.part.level
    let present = Set(parts.map(\.key))
    let unmatched = parts.map(\.key).unique.filter { places[$0] == nil }
    let free = plan.activities.filter { activity in
      !present.contains(activity.key) && !activity.parts.contains { $0.level == level }
    }
    let near = NameMatching.pairs(unmatched, with: free.map(\.key))
    let shared = SharedPlan(plan.activities, statements: statements)
    let unnamed = Set(
      parts.filter { near[$0.key] == nil && places[$0.key] == nil }.map { statements.file($0.part) })
    let subordinate = Set(
      parts.filter { near[$0.key] != nil || shared.names($0.key) }.map { statements.file($0.part) }
    ).union(
      shared.filesWithSameAmounts(parts.filter { unnamed.contains(statements.file($0.part)) }.map(\.part)))
    for (key, part) in parts {
      if let match = near[key], let place = places[match] {
        plan.activities[place].parts.append(part)
        note(part, takenFor: plan.activities[place].name, in: statements)
      } else if places[key] != nil {
        add(part, to: key, named: part.label)
      } else if subordinate.contains(statements.file(part)) {
        split(part, key: key, coveredYears: coveredYears, statements: statements)
      } else {
        add(part, to: key, named: part.label)
      }
    }
  }

  /// Keeps what the plan covers out of it, and takes the other years in.
  private mutating func split(
    _ part: ActivityPart, key: FoldedName, coveredYears: Set<Int>, statements: Statements
  ) {
    let isCovered = { (index: StatementIndex) in coveredYears.contains(statements.budget[index].year) }
    let covered = part.statements.filter(isCovered)
    guard !covered.isEmpty else { return add(part, to: key, named: part.label) }
    var stray = part
    stray.statements = covered
    plan.strays.append(Plan.Stray(key: key, part: stray))
    var rest = part
    rest.statements = part.statements.filter { !isCovered($0) }
    let hasFigures = rest.statements.contains { statements.budget[$0].amount != .blank }
    if hasFigures { add(rest, to: key, named: part.label) }
  }

  private mutating func add(_ part: ActivityPart, to key: FoldedName, named label: String) {
    if let place = places[key] {
      plan.activities[place].parts.append(part)
    } else {
      places[key] = plan.activities.count
      plan.activities.append(PlannedActivity(key: key, name: label, parts: [part]))
    }
  }

  private mutating func note(_ part: ActivityPart, takenFor label: String, in statements: Statements) {
    let known = plan.nearNames.contains { $0.label == part.label && $0.taken == label }
    guard !known, let provenance = statements.place(of: part) else { return }
    plan.nearNames.append(Plan.NearName(label: part.label, taken: label, provenance: provenance))
  }
}

extension Statements {
  /// Years that the tables have columns for.
  fileprivate func years(of parts: [ActivityPart]) -> Set<Int> {
    Set(parts.flatMap(\.statements).map { budget[$0].year })
  }
}
