package import AfstemCells

/// The count of reported offences of one type, in one area and period.
package struct CrimeFact: Sendable, Hashable {
  /// Empty for the whole partnership.
  package var area: String
  /// The job's id; empty where the job does not know the type.
  package var offenceType: String
  package var offenceLabel: String
  package var period: Period
  package var count: Int64?
  /// A later extract states the same fact anew.
  package var isSuperseded: Bool
  /// The count is known, and left out of a public edition.
  package var isWithheld = false
  package var provenance: Provenance

  package init(
    area: String, offenceType: String, offenceLabel: String, period: Period, count: Int64?,
    isSuperseded: Bool = false, provenance: Provenance
  ) {
    self.area = area
    self.offenceType = offenceType
    self.offenceLabel = offenceLabel
    self.period = period
    self.count = count
    self.isSuperseded = isSuperseded
    self.provenance = provenance
  }
}

/// A target of one offence type for one year, held against the reported count.
package struct TargetFact: Sendable, Hashable {
  /// Whether a target was reached.
  package enum Verdict: String, Sendable, Hashable, CaseIterable {
    case met
    case missed
    /// Nothing is reported for the year yet.
    case pending
    case monitored
    /// It is known, and left out of a public edition.
    case withheld
  }

  /// A figure that a public edition can leave out.
  package enum Figure: Sendable, Hashable {
    case baseline
    case target
    case reported
  }

  /// The job's id; `total` for a row that adds up others; empty where the job does not know the type.
  package var offenceType: String
  package var offenceLabel: String
  package var rule: TargetRule
  package var baselineYear: Int?
  package var baseline: Int64?
  package var year: Int
  package var target: Int64?
  package var statedPercent: ExactDecimal?
  package var reported: Int64?
  package var verdict: Verdict
  /// Figures that are known, and left out of a public edition.
  package var withheld: Set<Figure> = []
  package var provenance: Provenance

  package init(
    offenceType: String, offenceLabel: String, rule: TargetRule, baselineYear: Int?, baseline: Int64?,
    year: Int, target: Int64?, statedPercent: ExactDecimal?, reported: Int64?, verdict: Verdict,
    provenance: Provenance
  ) {
    self.offenceType = offenceType
    self.offenceLabel = offenceLabel
    self.rule = rule
    self.baselineYear = baselineYear
    self.baseline = baseline
    self.year = year
    self.target = target
    self.statedPercent = statedPercent
    self.reported = reported
    self.verdict = verdict
    self.provenance = provenance
  }
}

/// What is granted to one item, or to one activity without items, in one year.
package struct BudgetFact: Sendable, Hashable {
  package var focusArea: String
  /// The canonical name.
  package var activity: String
  /// As spelt by the sender.
  package var activityLabel: String
  /// Empty where the activity stands as a whole.
  package var item: String
  package var year: Int
  package var amount: Stated<Amount>
  package var note: String
  package var funder: String
  package var provenance: Provenance

  package init(
    focusArea: String, activity: String, activityLabel: String, item: String, year: Int,
    amount: Stated<Amount>, note: String = "", funder: String = "", provenance: Provenance
  ) {
    self.focusArea = focusArea
    self.activity = activity
    self.activityLabel = activityLabel
    self.item = item
    self.year = year
    self.amount = amount
    self.note = note
    self.funder = funder
    self.provenance = provenance
  }
}

/// One value of one indicator.
package struct IndicatorFact: Sendable, Hashable {
  package var indicator: String
  package var area: String
  package var segment: String
  package var period: Period
  package var value: IndicatorValue?
  package var unit: String
  /// The value is known, and left out of a public edition.
  package var isWithheld = false
  package var provenance: Provenance

  package init(
    indicator: String, area: String, segment: String, period: Period, value: IndicatorValue?, unit: String,
    provenance: Provenance
  ) {
    self.indicator = indicator
    self.area = area
    self.segment = segment
    self.period = period
    self.value = value
    self.unit = unit
    self.provenance = provenance
  }
}

/// One more place that states a published fact.
package struct Evidence: Sendable, Hashable {
  /// How it stands to the published row.
  package enum Standing: String, Sendable, Hashable, CaseIterable {
    case agrees
    case conflicts
    /// It states the activity's total, of which the published rows are the items.
    case summarises
  }

  /// The published table: `crime`, `targets`, `budget` or `indicators`.
  package var table: String
  /// The row of that table that the fact stands in; counts from 1, the header not counted.
  package var row: Int
  package var standing: Standing
  /// The figure as read, plain: `165000`, `?`.
  package var stated: String
  /// The figure is known, and left out of a public edition.
  package var isWithheld = false
  package var provenance: Provenance

  package init(table: String, row: Int, standing: Standing, stated: String, provenance: Provenance) {
    self.table = table
    self.row = row
    self.standing = standing
    self.stated = stated
    self.provenance = provenance
  }
}
