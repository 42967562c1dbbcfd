public import Cells

/// Everything the extracts of a run state, in the words of the common schema, before anything is checked.
public struct Statements: Sendable {
  public var crimes: [CrimeStatement] = []
  public var targets: [TargetStatement] = []
  public var budget: [BudgetStatement] = []
  public var indicators: [IndicatorStatement] = []
  public var claims: [Claim] = []
  /// What recognition decided for each table, in the order of `TableID`.
  public var tables: [StatedTable] = []

  public init() {}
}

/// The number of a statement of one kind; counts from 0 in its array of `Statements`.
public typealias StatementIndex = Int
/// The number of a table within a run; counts from 0 in `Statements.tables`.
public typealias TableIndex = Int

/// A table that statements were taken from.
public struct StatedTable: Sendable, Hashable {
  public var file: SourceFile
  public var kind: ExtractKind
  /// For a budget: what its detail rows are.
  public var level: BudgetLevel?
  /// For the sheet of one activity: the activity, as its sender writes it.
  public var activity: Name?
  /// The table's top left cell, or its sheet.
  public var provenance: Provenance

  public init(
    file: SourceFile, kind: ExtractKind, level: BudgetLevel? = nil, activity: Name? = nil,
    provenance: Provenance
  ) {
    self.file = file
    self.kind = kind
    self.level = level
    self.activity = activity
    self.provenance = provenance
  }
}

/// What the detail rows of a budget table are.
public enum BudgetLevel: String, Sendable, Hashable {
  /// Activities of the whole plan.
  case overview
  /// Activities of one focus area.
  case focusArea
  /// Budget items of one activity.
  case activity
}

/// A name as its sender writes it, and the job's name for the same where it has one.
public struct Name: Sendable, Hashable {
  /// As spelt by the sender, wrapped lines joined, marks of footnotes removed.
  public var label: String
  /// The job's canonical name (an activity), or id (an offence type); `nil` where the job knows neither.
  public var canonical: String?

  public init(label: String, canonical: String? = nil) {
    self.label = label
    self.canonical = canonical
  }
}

/// One stated count of reported offences.
public struct CrimeStatement: Sendable, Hashable {
  public var table: TableIndex
  /// As the job spells it where it knows it; `nil` where the extract names none: the whole partnership.
  public var area: String?
  public var offence: Name
  public var period: Period
  public var count: Stated<Int64>
  /// The extract speaks of a part of the period only.
  public var isPartial: Bool
  /// The day the extract says it was drawn, for later revisions.
  public var stated: CalendarDate?
  public var provenance: Provenance

  public init(
    table: TableIndex, area: String?, offence: Name, period: Period, count: Stated<Int64>,
    isPartial: Bool = false, stated: CalendarDate? = nil, provenance: Provenance
  ) {
    self.table = table
    self.area = area
    self.offence = offence
    self.period = period
    self.count = count
    self.isPartial = isPartial
    self.stated = stated
    self.provenance = provenance
  }
}

/// What a target asks of the reported count.
public enum TargetRule: String, Sendable, Hashable, CaseIterable {
  /// To come down to the target.
  case reduce
  /// Not to exceed the baseline.
  case maintain
  /// Followed without a target.
  case monitor
}

/// One stated target: an offence type in one year.
public struct TargetStatement: Sendable, Hashable {
  /// `nil` where the job file itself states it.
  public var table: TableIndex?
  public var offence: Name
  /// A row that adds up other rows, such as `Samlet antal`.
  public var isTotal: Bool
  public var rule: TargetRule
  public var baselineYear: Int?
  public var baseline: Stated<Int64>
  public var baselineProvenance: Provenance?
  /// `nil` where the table names no years: it then holds for every year of the agreement.
  public var year: Int?
  public var target: Stated<Int64>
  /// The change stated beside the target, in percent, its sign as written; `nil` where none is.
  public var percent: ExactDecimal?
  public var provenance: Provenance

  public init(
    table: TableIndex?, offence: Name, isTotal: Bool = false, rule: TargetRule, baselineYear: Int?,
    baseline: Stated<Int64>, baselineProvenance: Provenance? = nil, year: Int?, target: Stated<Int64>,
    percent: ExactDecimal? = nil, provenance: Provenance
  ) {
    self.table = table
    self.offence = offence
    self.isTotal = isTotal
    self.rule = rule
    self.baselineYear = baselineYear
    self.baseline = baseline
    self.baselineProvenance = baselineProvenance
    self.year = year
    self.target = target
    self.percent = percent
    self.provenance = provenance
  }
}

/// One stated amount of a budget: a row's figure for one year.
public struct BudgetStatement: Sendable, Hashable {
  public var table: TableIndex
  /// As written, spaces tidied: `1`, `1 + 2 + 3`; empty where none is named.
  public var focusArea: String
  public var activity: Name
  /// The item within the activity; `nil` where the row is the activity as a whole.
  public var item: String?
  public var year: Int
  public var amount: Stated<Amount>
  /// The figure had parts of an øre, which were rounded away.
  public var isRounded: Bool
  public var note: String?
  public var funder: String?
  /// Its row or column is hidden.
  public var isHidden: Bool
  public var provenance: Provenance
  /// The cell that names the row; `nil` where recognition did not keep it.
  public var nameProvenance: Provenance?

  public init(
    table: TableIndex, focusArea: String = "", activity: Name, item: String? = nil, year: Int,
    amount: Stated<Amount>, isRounded: Bool = false, note: String? = nil, funder: String? = nil,
    isHidden: Bool = false, provenance: Provenance, nameProvenance: Provenance? = nil
  ) {
    self.table = table
    self.focusArea = focusArea
    self.activity = activity
    self.item = item
    self.year = year
    self.amount = amount
    self.isRounded = isRounded
    self.note = note
    self.funder = funder
    self.isHidden = isHidden
    self.provenance = provenance
    self.nameProvenance = nameProvenance
  }
}

/// One stated indicator: an index, a share or a number of activations.
public struct IndicatorStatement: Sendable, Hashable {
  public var table: TableIndex
  public var indicator: String
  public var area: String?
  /// Whom or when it concerns: `hele døgnet`, `aften og nat`; empty where it is not divided.
  public var segment: String
  public var period: Period
  public var value: Stated<IndicatorValue>
  /// `%`, `antal`, `niveau` …; empty where none is stated.
  public var unit: String
  public var provenance: Provenance

  public init(
    table: TableIndex, indicator: String, area: String?, segment: String = "", period: Period,
    value: Stated<IndicatorValue>, unit: String = "", provenance: Provenance
  ) {
    self.table = table
    self.indicator = indicator
    self.area = area
    self.segment = segment
    self.period = period
    self.value = value
    self.unit = unit
    self.provenance = provenance
  }
}

/// A number, or a level in words such as `markant`.
public enum IndicatorValue: Sendable, Hashable {
  case number(ExactDecimal)
  case level(String)
}
