internal import AfstemModel

/// Which activity a name means, by the job's list of activities and their aliases.
struct ActivityNames: Sendable {
  /// Canonical names by the folded form of every name known for them.
  private let canonical: [FoldedName: String]
  private let activities: [FoldedName: Glossary.Activity]

  init(_ glossary: Glossary) {
    var canonical: [FoldedName: String] = [:]
    var activities: [FoldedName: Glossary.Activity] = [:]
    for activity in glossary.activities {
      activities[FoldedName(activity.name)] = activity
      for name in [activity.name] + activity.aliases { canonical[FoldedName(name)] = activity.name }
    }
    self.canonical = canonical
    self.activities = activities
  }

  /// The name by which statements about one activity find each other.
  func key(_ name: Name) -> FoldedName {
    FoldedName(name.canonical ?? canonical[FoldedName(name.label)] ?? name.label)
  }

  /// Whether the job lists the activity.
  func isListed(_ key: FoldedName) -> Bool { activities[key] != nil }

  /// The job's entry for the activity.
  func activity(_ key: FoldedName) -> Glossary.Activity? { activities[key] }
}
