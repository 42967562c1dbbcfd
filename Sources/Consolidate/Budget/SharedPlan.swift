internal import AfstemModel

/// What tells whether another file's tables divide the plan that overviews state, or are a plan beside it.
struct SharedPlan {
  private let activities: [PlannedActivity]
  private let keys: Set<FoldedName>
  private let nearKeys: NearNameIndex
  private let statements: Statements

  /// - Parameter activities: Those that the overviews name.
  init(_ activities: [PlannedActivity], statements: Statements) {
    self.activities = activities
    keys = Set(activities.map(\.key))
    nearKeys = NearNameIndex(activities.map(\.key))
    self.statements = statements
  }

  /// Whether an activity of the overviews has the name, or one that is near it.
  func names(_ key: FoldedName) -> Bool { keys.contains(key) || !nearKeys.positions(near: key).isEmpty }

  /// Files that give the overviews' amounts under other names: each activity's, or those of all together.
  ///
  /// - Parameter parts: Those that no activity of the overviews has by name.
  /// - Complexity: O(*n*) in the parts and the overviews' rows, as long as few rows share an amount.
  func filesWithSameAmounts(_ parts: [ActivityPart]) -> Set<String> {
    guard !parts.isEmpty else { return [] }
    let rows = PlanAmounts(activities.flatMap(\.rows), statements: statements)
    let ofFile = Dictionary(grouping: parts, by: statements.file)
    return Set(
      ofFile.filter { _, parts in rows.areSame(parts) || parts.allSatisfy(rows.hasSame) }.map(\.key))
  }
}

/// The amounts of overviews' rows, found by year and amount.
private struct PlanAmounts {
  private struct Amount: Hashable {
    var year: Int
    var øre: Int128
  }

  private let statements: Statements
  /// By year, for each row and for all together.
  private let sums: [[Int: IntervalSum]]
  private let whole: [Int: IntervalSum]
  private var rows: [Amount: [Int]] = [:]

  init(_ parts: [ActivityPart], statements: Statements) {
    self.statements = statements
    sums = parts.map { statements.sums([$0]) }
    whole = statements.sums(parts)
    for (row, sums) in sums.enumerated() {
      for (year, sum) in sums where sum.unknowns == 0 && sum.known != 0 {
        rows[Amount(year: year, øre: sum.known), default: []].append(row)
      }
    }
  }

  /// Whether parts give together what all rows give.
  func areSame(_ parts: [ActivityPart]) -> Bool { Self.isSame(statements.sums(parts), whole) }

  /// Whether some row gives what a part gives.
  func hasSame(_ part: ActivityPart) -> Bool {
    let mine = statements.sums([part])
    return mine.contains { year, sum in
      sum.unknowns == 0
        && (rows[Amount(year: year, øre: sum.known)] ?? []).contains { Self.isSame(mine, sums[$0]) }
    }
  }

  /// Equal amounts that are hardly so by chance: one round number is.
  private static func isSame(_ some: [Int: IntervalSum], _ others: [Int: IntervalSum]) -> Bool {
    let common = Statements.commonAmounts(some, others) ?? [:]
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
