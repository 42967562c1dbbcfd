internal import Model

/// What tells whether another file's tables divide the plan that overviews state, or are a plan beside it.
struct SharedPlan {
  private let activities: [PlannedActivity]
  private let keys: Set<FoldedName>
  private let statements: Statements

  /// - Parameter activities: Those that the overviews name.
  init(_ activities: [PlannedActivity], statements: Statements) {
    self.activities = activities
    keys = Set(activities.map(\.key))
    self.statements = statements
  }

  /// Whether an activity of the overviews has the name, or one that is near it.
  func names(_ key: FoldedName) -> Bool {
    keys.contains(key) || activities.contains { $0.key.isNear(key) }
  }

  /// Files that give the overviews' amounts under other names: each activity's, or those of all together.
  func filesWithSameAmounts(_ parts: [ActivityPart]) -> Set<String> {
    let whole = activities.flatMap(\.rows)
    let ofFile = Dictionary(grouping: parts, by: statements.file)
    return Set(
      ofFile.filter { _, parts in
        isSame(parts, whole) || parts.allSatisfy { part in whole.contains { isSame([part], [$0]) } }
      }.map(\.key))
  }

  /// Equal amounts that are hardly so by chance: one round number is.
  private func isSame(_ some: [ActivityPart], _ others: [ActivityPart]) -> Bool {
    let common = statements.commonAmounts(some, others) ?? [:]
    return common.values.reduce(0) { $0 + $1.significantDigits } >= 2
  }
}

extension Int64 {
  /// Digits up to the last that is not zero.
  fileprivate var significantDigits: Int { String(magnitude).reversed().drop { $0 == "0" }.count }
}

extension Statements {
  /// The file that a part stands in; empty where no table has its number.
  func file(_ part: ActivityPart) -> String { table(part.table)?.file.path ?? "" }
}
