/// The plan's budget with nothing in it twice, and the names that could not be placed in it.
package struct Plan: Sendable, Hashable {
  /// In the order of the tables that name them.
  package var activities: [PlannedActivity] = []
  package var strays: [Stray] = []
  package var summaries: [Summary] = []
  package var nearNames: [NearName] = []
  /// Names of the plan that the job does not list, though it lists activities.
  package var unlisted: [ActivityPart] = []

  /// A name that no activity of the plan has, in years that the plan covers.
  package struct Stray: Sendable, Hashable {
    package var key: FoldedName
    package var part: ActivityPart

    package init(key: FoldedName, part: ActivityPart) {
      self.key = key
      self.part = part
    }
  }

  /// A row that states what other tables divide: a whole focus area, or the sheet it is named for.
  package struct Summary: Sendable, Hashable {
    package var part: ActivityPart
    /// As activities of the plan have it; `nil` for a row that is named for a sheet.
    package var focusArea: String?
    /// The tables that divide it.
    package var tables: Set<TableIndex>

    package init(part: ActivityPart, focusArea: String?, tables: Set<TableIndex>) {
      self.part = part
      self.focusArea = focusArea
      self.tables = tables
    }

    /// Whether an activity's figures are among those that the row adds up.
    package func covers(_ activity: PlannedActivity) -> Bool {
      activity.parts.contains { tables.contains($0.table) }
        && (focusArea == nil || activity.focusArea == focusArea)
    }
  }

  /// A name that was taken for another.
  package struct NearName: Sendable, Hashable {
    package var label: String
    package var taken: String
    package var provenance: Provenance

    package init(label: String, taken: String, provenance: Provenance) {
      self.label = label
      self.taken = taken
      self.provenance = provenance
    }
  }

  package init() {}

  /// By focus area, in the order these are first named, then as they stand.
  package var byFocusArea: [PlannedActivity] {
    let ofArea = Dictionary(grouping: activities, by: \.focusArea)
    return activities.map(\.focusArea).unique.flatMap { ofArea[$0] ?? [] }
  }
}

/// One activity, by whatever names its senders call it.
package struct PlannedActivity: Sendable, Hashable {
  /// What statements about the activity are matched by.
  package var key: FoldedName
  /// The job's name for it; where the job has none, as the overview spells it.
  package var name: String
  package var focusArea = ""
  /// What each table says about it.
  package var parts: [ActivityPart]
  /// Items in the order of their sheet, each by year.
  package var facts: [FactGroup<BudgetStatement>] = []

  package init(key: FoldedName, name: String, parts: [ActivityPart]) {
    self.key = key
    self.name = name
    self.parts = parts
  }

  package var sheets: [ActivityPart] { parts.filter { $0.level == .activity } }
  package var rows: [ActivityPart] { parts.filter { $0.level != .activity } }
}

/// What one table says about one activity.
package struct ActivityPart: Sendable, Hashable {
  package var table: TableIndex
  package var level: BudgetLevel
  /// As its sender writes the activity's name.
  package var label: String
  /// Into `budget`, in the order they stand; repeated rows that no sum counts are not among them.
  package var statements: [StatementIndex]

  package init(table: TableIndex, level: BudgetLevel, label: String, statements: [StatementIndex]) {
    self.table = table
    self.level = level
    self.label = label
    self.statements = statements
  }
}

extension Statements {
  /// Where a reader finds the name: the sheet of an activity, the cell that names a row, or its first figure.
  package func place(of part: ActivityPart) -> Provenance? {
    if part.level == .activity, tables.indices.contains(part.table) { return tables[part.table].provenance }
    return part.statements.first.map { budget[$0].nameProvenance ?? budget[$0].provenance }
  }
}
