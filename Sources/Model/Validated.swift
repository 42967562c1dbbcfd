/// The statements of a run with everything that checking decided about them.
package struct Validated: Sendable {
  package var statements: Statements
  /// Every claim that was checked: those of tables in the order they stand, then overviews, then frames.
  package var reconciliations: [Reconciliation]
  package var plan: Plan
  package var reported: ReportedCrime

  package init(
    statements: Statements, reconciliations: [Reconciliation], plan: Plan, reported: ReportedCrime
  ) {
    self.statements = statements
    self.reconciliations = reconciliations
    self.plan = plan
    self.reported = reported
  }
}

/// Statements of one fact: those that stand, and how each of the others stands to them.
package struct StatementGroup: Sendable, Hashable {
  /// One, but for counts that the sender states under a finer type: `Vold` and `Trusler`.
  package var standing: [StatementIndex]
  /// In the order they were read.
  package var others: [Member]

  /// A statement that does not stand.
  package struct Member: Sendable, Hashable {
    package var index: StatementIndex
    package var relation: Relation

    package init(index: StatementIndex, relation: Relation) {
      self.index = index
      self.relation = relation
    }
  }

  /// How a statement stands to the one that stands.
  package enum Relation: Sendable, Hashable {
    case agrees
    case conflicts
    /// A later extract states it anew.
    case superseded
    /// It states the activity as a whole, of which the standing statement is an item.
    case summarises
  }

  package init(standing: [StatementIndex], others: [Member] = []) {
    self.standing = standing
    self.others = others
  }
}

/// The plan's budget with nothing in it twice.
package struct Plan: Sendable, Hashable {
  /// By focus area, then in the overview's order.
  package var activities: [PlannedActivity] = []

  package init() {}
}

/// One activity, by whatever names its senders call it.
package struct PlannedActivity: Sendable, Hashable {
  /// The job's name for it; where the job has none, as the overview spells it.
  package var name: String
  package var focusArea: String
  /// Into `budget`: items in the order of their sheet, each by year.
  package var facts: [StatementGroup] = []

  package init(name: String, focusArea: String) {
    self.name = name
    self.focusArea = focusArea
  }
}

/// The counts that the police report, with nothing in them twice.
package struct ReportedCrime: Sendable {
  /// An offence type in one year.
  package struct Key: Sendable, Hashable {
    /// As `Name.offenceKey` gives it.
    package var offence: String
    package var year: Int

    package init(offence: String, year: Int) {
      self.offence = offence
      self.year = year
    }
  }

  /// A year's count for the whole partnership, and a statement that it rests on.
  package struct Count: Sendable, Hashable {
    package var count: Int64
    /// Into `crimes`.
    package var statement: StatementIndex

    package init(count: Int64, statement: StatementIndex) {
      self.count = count
      self.statement = statement
    }
  }

  /// Into `crimes`: by area, type and period.
  package var facts: [StatementGroup] = []
  /// Years that are reported in full.
  package var counts: [Key: Count] = [:]

  package init() {}
}

extension Name {
  /// What offence types are told apart by: the job's id, else the folded label.
  package var offenceKey: String { canonical ?? FoldedName(label).text }
}
