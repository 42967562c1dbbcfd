/// The statements of a run with everything that checking decided about them.
public struct Validated: Sendable {
  public var statements: Statements
  /// Every claim that was checked: those of tables in the order they stand, then overviews, then frames.
  public var reconciliations: [Reconciliation]
  public var plan: Plan
  public var reported: ReportedCrime

  public init(
    statements: Statements, reconciliations: [Reconciliation], plan: Plan, reported: ReportedCrime
  ) {
    self.statements = statements
    self.reconciliations = reconciliations
    self.plan = plan
    self.reported = reported
  }
}

/// Statements of one fact: those that stand, and how each of the others stands to them.
public struct StatementGroup: Sendable, Hashable {
  /// One, but for counts that the sender states under a finer type: `Vold` and `Trusler`.
  public var standing: [StatementIndex]
  /// In the order they were read.
  public var others: [Member]

  /// A statement that does not stand.
  public struct Member: Sendable, Hashable {
    public var index: StatementIndex
    public var relation: Relation

    public init(index: StatementIndex, relation: Relation) {
      self.index = index
      self.relation = relation
    }
  }

  /// How a statement stands to the one that stands.
  public enum Relation: Sendable, Hashable {
    case agrees
    case conflicts
    /// A later extract states it anew.
    case superseded
    /// It states the activity as a whole, of which the standing statement is an item.
    case summarises
  }

  public init(standing: [StatementIndex], others: [Member] = []) {
    self.standing = standing
    self.others = others
  }
}

/// The plan's budget with nothing in it twice.
public struct Plan: Sendable, Hashable {
  /// By focus area, then in the overview's order.
  public var activities: [PlannedActivity] = []

  public init() {}
}

/// One activity, by whatever names its senders call it.
public struct PlannedActivity: Sendable, Hashable {
  /// The job's name for it; where the job has none, as the overview spells it.
  public var name: String
  public var focusArea: String
  /// Into `budget`: items in the order of their sheet, each by year.
  public var facts: [StatementGroup] = []

  public init(name: String, focusArea: String) {
    self.name = name
    self.focusArea = focusArea
  }
}

/// The counts that the police report, with nothing in them twice.
public struct ReportedCrime: Sendable {
  /// An offence type in one year.
  public struct Key: Sendable, Hashable {
    /// As `Name.offenceKey` gives it.
    public var offence: String
    public var year: Int

    public init(offence: String, year: Int) {
      self.offence = offence
      self.year = year
    }
  }

  /// A year's count for the whole partnership, and a statement that it rests on.
  public struct Count: Sendable, Hashable {
    public var count: Int64
    /// Into `crimes`.
    public var statement: StatementIndex

    public init(count: Int64, statement: StatementIndex) {
      self.count = count
      self.statement = statement
    }
  }

  /// Into `crimes`: by area, type and period.
  public var facts: [StatementGroup] = []
  /// Years that are reported in full.
  public var counts: [Key: Count] = [:]

  public init() {}
}

extension Name {
  /// What offence types are told apart by: the job's id, else the folded label.
  public var offenceKey: String { canonical ?? FoldedName(label).text }
}
