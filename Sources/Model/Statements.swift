package import AfstemCells

/// Everything the extracts of a run state, in the words of the common schema, before anything is checked.
package struct Statements: Codable, Sendable, Hashable {
  package var crimes: [CrimeStatement] = []
  package var targets: [TargetStatement] = []
  package var budget: [BudgetStatement] = []
  package var indicators: [IndicatorStatement] = []
  package var claims: [Claim] = []
  /// What recognition decided for each table, in the order of `TableID`.
  package var tables: [StatedTable] = []

  package init() {}

  /// `nil` for a number that no table has.
  package func table(_ index: TableIndex) -> StatedTable? {
    tables.indices.contains(index) ? tables[index] : nil
  }
}

/// The number of a statement of one kind; counts from 0 in its array of `Statements`.
package typealias StatementIndex = Int
/// The number of a table within a run; counts from 0 in `Statements.tables`.
package typealias TableIndex = Int

/// A table that statements were taken from.
package struct StatedTable: Codable, Sendable, Hashable {
  package var file: SourceFile
  package var kind: ExtractKind
  /// For a budget: what its detail rows are.
  package var level: BudgetLevel?
  /// For the sheet of one activity: the activity, as its sender writes it.
  package var activity: Name?
  /// It stands on a hidden sheet.
  package var isHidden = false
  /// What its title, or else its sheet, calls it.
  package var name: String?
  /// For a budget: its labels leave open whether its rows are activities or one activity's items.
  package var isOpen = false
  /// Its rows are whole focus areas.
  package var listsFocusAreas = false
  /// The table's top left cell, or its sheet.
  package var provenance: Provenance

  package init(
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
package enum BudgetLevel: String, Codable, Sendable, Hashable {
  /// Activities of the whole plan.
  case overview
  /// Activities of one focus area.
  case focusArea
  /// Budget items of one activity.
  case activity
}

/// A name as its sender writes it, and the job's name for the same where it has one.
package struct Name: Codable, Sendable, Hashable {
  /// As spelt by the sender, wrapped lines joined, marks of footnotes removed.
  package var label: String
  /// The job's canonical name (an activity), or id (an offence type); `nil` where the job knows neither.
  package var canonical: String?

  package init(label: String, canonical: String? = nil) {
    self.label = label
    self.canonical = canonical
  }
}

/// One stated count of reported offences.
package struct CrimeStatement: Codable, Sendable, Hashable {
  package var table: TableIndex
  /// As the job spells it where it knows it; `nil` where the extract names none: the whole partnership.
  package var area: String?
  package var offence: Name
  package var period: Period
  package var count: Stated<Int64>
  /// Only ``FigureMeasure/main`` becomes a fact.
  package var measure = FigureMeasure.main
  /// The extract speaks of a part of the period only.
  package var isPartial: Bool
  /// The day the extract says it was drawn, for later revisions.
  package var stated: CalendarDate?
  package var provenance: Provenance

  package init(
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
package enum TargetRule: String, Codable, Sendable, Hashable, CaseIterable {
  /// To come down to the target.
  case reduce
  /// Not to exceed the baseline.
  case maintain
  /// Followed without a target.
  case monitor
}

/// One stated target: an offence type in one year.
package struct TargetStatement: Codable, Sendable, Hashable {
  /// `nil` where the job file itself states it.
  package var table: TableIndex?
  package var offence: Name
  /// A row that adds up other rows, such as `Samlet antal`.
  package var isTotal: Bool
  package var rule: TargetRule
  package var baselineYear: Int?
  package var baseline: Stated<Int64>
  package var baselineProvenance: Provenance?
  /// `nil` where the table names no years: it then holds for every year of the agreement.
  package var year: Int?
  package var target: Stated<Int64>
  /// The change stated beside the target, in percent, its sign as written; `nil` where none is.
  package var percent: ExactDecimal?
  package var provenance: Provenance

  package init(
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
package struct BudgetStatement: Codable, Sendable, Hashable {
  package var table: TableIndex
  /// As written, spaces tidied: `1`, `1 + 2 + 3`; empty where none is named.
  package var focusArea: String
  package var activity: Name
  /// The item within the activity; `nil` where the row is the activity as a whole.
  package var item: String?
  package var year: Int
  package var amount: Stated<Amount>
  /// The plan's budget takes ``FigureMeasure/main`` alone.
  package var measure = FigureMeasure.main
  /// The figure had parts of an øre, which were rounded away.
  package var isRounded: Bool
  package var note: String?
  package var funder: String?
  /// Its row or column is hidden.
  package var isHidden: Bool
  /// It, or the name of its row, is struck through.
  package var isStruckThrough = false
  package var provenance: Provenance
  /// The cell that names the row; `nil` where recognition did not keep it.
  package var nameProvenance: Provenance?

  package init(
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
package struct IndicatorStatement: Codable, Sendable, Hashable {
  package var table: TableIndex
  package var indicator: String
  package var area: String?
  /// Whom or when it concerns: `hele døgnet`, `aften og nat`; empty where it is not divided.
  package var segment: String
  package var period: Period
  package var value: Stated<IndicatorValue>
  /// `%`, `antal`, `niveau` …; empty where none is stated.
  package var unit: String
  package var provenance: Provenance

  package init(
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
package enum IndicatorValue: Codable, Sendable, Hashable {
  case number(ExactDecimal)
  case level(String)
}

extension IndicatorValue: CustomStringConvertible {
  /// Plain: `12.5`, `markant`.
  package var description: String {
    switch self {
    case .number(let number): number.description
    case .level(let level): level
    }
  }
}
