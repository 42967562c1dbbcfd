internal import AfstemModel

/// Which activity of the plan a stray name may mean: by a like name, or by equal amounts.
///
/// Suggestions are shown to people and never acted upon.
struct SheetSuggestions: Sendable {
  private let strays: [Plan.Stray]
  private let activities: [PlannedActivity]
  private let statements: Statements
  /// Names of the activities that the job lists.
  private let listed: Set<FoldedName>
  /// What the job lists and the plan does not name, and every spelling of those, each with its place among them.
  private let unused: [String]
  private let spellings: NearNameIndex
  private let spelt: [Int]

  init(_ checked: CheckedPlan) {
    strays = checked.plan.strays
    activities = checked.plan.activities
    statements = checked.statements
    listed = Set(checked.glossary.activities.map { FoldedName($0.name) })
    let taken = Set(activities.map(\.key))
    let free = checked.glossary.activities.filter { !taken.contains(FoldedName($0.name)) }
    unused = free.map(\.name)
    let known = free.enumerated().flatMap { place, activity in
      ([activity.name] + activity.aliases).map { (place: place, name: FoldedName($0)) }
    }
    spellings = NearNameIndex(known.map(\.name))
    spelt = known.map(\.place)
  }

  /// What to say of a stray name; `nil` where nothing suggests itself.
  func alias(for stray: Plan.Stray) -> AliasSuggestion? {
    let candidates = activities(for: stray)
    let isListed = listed.contains(stray.key) && candidates.count == 1
    return AliasSuggestion(
      candidates, alias: isListed ? candidates.first?.label ?? stray.part.label : stray.part.label)
  }

  /// Activities without a table of the stray's level.
  private func activities(for stray: Plan.Stray) -> [LikeActivity] {
    activities.filter { activity in !activity.parts.contains { $0.level == stray.part.level } }
      .compactMap { candidate($0, for: stray, label: $0.name) }
  }

  /// Stray sheets that may be the activity's; `nil` where there are none.
  func sheets(for activity: PlannedActivity) -> [LikeActivity]? {
    let found = strays.filter { $0.part.level == .activity }.compactMap { stray in
      candidate(activity, for: stray, label: stray.part.label)
    }
    return found.isEmpty ? nil : found
  }

  /// Names that the job lists and nothing is called by, where they are like the name; and what the plan does not
  /// name but states the same amounts.
  func names(for part: ActivityPart) -> [LikeActivity] {
    let like = Set(spellings.positions(near: FoldedName(part.label)).map { spelt[$0] }).sorted()
    let equal = strays.compactMap { stray in
      statements.commonAmounts(stray.part, part).map { LikeActivity(label: stray.part.label, amounts: $0) }
    }
    let equalLabels = Set(equal.map(\.label))
    return equal
      + like.map { unused[$0] }.filter { !equalLabels.contains($0) }.map {
        LikeActivity(label: $0, amounts: [:])
      }
  }

  private func candidate(
    _ activity: PlannedActivity, for stray: Plan.Stray, label: String
  ) -> LikeActivity? {
    let amounts = activity.rows.first.flatMap { statements.commonAmounts(stray.part, $0) }
    guard let amounts else {
      return activity.key.isNear(stray.key) ? LikeActivity(label: label, amounts: [:]) : nil
    }
    return LikeActivity(label: label, amounts: amounts)
  }
}
